CREATE TABLE t (id bigint PRIMARY KEY, a integer, b integer);
CREATE STATISTICS s ON a, b FROM t;
