-- engine: postgresql
CREATE TABLE t (id bigint PRIMARY KEY, a int);
CREATE INDEX t_a ON t (a);
CREATE INDEX m_a ON ONLY m (a);
DROP INDEX t_a;
