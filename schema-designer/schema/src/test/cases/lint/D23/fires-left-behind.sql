-- engine: postgresql
-- invalid: t_a
CREATE TABLE t (id bigint PRIMARY KEY, a int);
CREATE INDEX t_a ON t (a);
