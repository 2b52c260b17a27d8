-- engine: postgresql
CREATE TABLE t (id bigint PRIMARY KEY, created_at timestamp NOT NULL, paid timestamp(3) without time zone);
