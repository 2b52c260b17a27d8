-- migrate:up transactional:false
CREATE TABLE b (id integer);
