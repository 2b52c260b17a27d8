-- engine: postgresql
CREATE TABLE t (id bigint PRIMARY KEY);
ALTER TABLE t ADD COLUMN token uuid DEFAULT gen_random_uuid();
