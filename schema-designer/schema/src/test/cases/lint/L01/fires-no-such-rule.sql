-- engine: postgresql
-- dado:ignore P99 never mind
DROP TABLE users;
-- dado:ignore
DROP TABLE t;
