-- engine: postgresql
CREATE TABLE t (id bigint PRIMARY KEY, n int, v varchar(50), d numeric(10,2), at timestamp, j json, c char(5), s text);
-- script
CREATE DOMAIN short AS text CHECK (length(value) < 10);
ALTER TABLE t ALTER s TYPE short;
