-- engine: postgresql
CREATE TABLE t (id bigint PRIMARY KEY, a int, b int);
CREATE INDEX t_a ON t (a) INCLUDE (b);
CREATE INDEX t_ab ON t (a, id);
