CREATE TABLE t (id bigint PRIMARY KEY, a bigint, b integer);
CREATE STATISTICS s ON a, b FROM t;
