-- engine: postgresql
CREATE TABLE t (id bigint PRIMARY KEY, a int NOT NULL DEFAULT 0);
-- script
ALTER TABLE t ALTER a DROP DEFAULT;
