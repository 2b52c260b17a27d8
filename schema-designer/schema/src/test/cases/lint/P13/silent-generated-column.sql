-- engine: postgresql
CREATE TABLE t (id bigint PRIMARY KEY, a int, b int GENERATED ALWAYS AS (a * 2) STORED);
-- script
ALTER TABLE t DROP COLUMN b;
