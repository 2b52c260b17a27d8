CREATE TABLE t (id bigint PRIMARY KEY, a integer, b integer);
CREATE STATISTICS gone ON a, b FROM t;
