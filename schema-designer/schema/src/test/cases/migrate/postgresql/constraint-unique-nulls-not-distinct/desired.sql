CREATE TABLE t (id bigint PRIMARY KEY, a text, b text, CONSTRAINT one UNIQUE NULLS NOT DISTINCT (a) INCLUDE (b) WITH (fillfactor = 80));
