-- engine: postgresql
CREATE TABLE t (id bigint PRIMARY KEY, n int, v varchar(50), d numeric(10,2), at timestamp, j json, c char(5), s text);
-- script
ALTER TABLE t ALTER v TYPE varchar(100);
ALTER TABLE t ALTER v TYPE text USING v::text;
ALTER TABLE t ALTER d TYPE numeric(14,2), ALTER s TYPE varchar;
ALTER TABLE t ALTER d TYPE numeric;
