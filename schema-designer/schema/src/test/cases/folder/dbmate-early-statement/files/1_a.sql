-- one
CREATE TABLE a (id integer);
-- migrate:up
CREATE TABLE b (id integer);
