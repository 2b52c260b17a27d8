-- engine: postgresql
CREATE TABLE t (id bigint PRIMARY KEY, a int, b int, c int, d int, e int, f int, UNIQUE (a, b, c, d, e, f));
CREATE INDEX t_few ON t (a, b, c);
