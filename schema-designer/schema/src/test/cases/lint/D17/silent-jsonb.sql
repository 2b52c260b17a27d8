-- engine: postgresql
CREATE TABLE t (id bigint PRIMARY KEY, data jsonb);
