-- engine: postgresql
-- rows: t=3000000
CREATE TABLE t (id bigint PRIMARY KEY, n int, v varchar(50), d numeric(10,2), at timestamp, j json, c char(5), s text);
-- script
ALTER TABLE t ALTER n TYPE bigint;
ALTER TABLE t ALTER COLUMN v SET DATA TYPE varchar(20);
ALTER TABLE t ALTER d TYPE numeric(12,4), ALTER j TYPE jsonb USING j::jsonb;
ALTER TABLE t ALTER c TYPE text;
ALTER TABLE t ALTER s TYPE varchar(100);
ALTER TABLE t ALTER at TYPE timestamptz;
