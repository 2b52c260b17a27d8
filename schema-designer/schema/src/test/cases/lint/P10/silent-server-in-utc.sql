-- engine: postgresql
-- fact: timezone=Etc/UTC
CREATE TABLE t (id bigint PRIMARY KEY, n int, v varchar(50), d numeric(10,2), at timestamp, j json, c char(5), s text);
-- script
ALTER TABLE t ALTER at TYPE timestamp with time zone;
