CREATE EXTENSION hstore;
CREATE TABLE t (id bigint PRIMARY KEY, h hstore);
