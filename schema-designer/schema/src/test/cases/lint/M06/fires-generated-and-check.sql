-- engine: mysql
CREATE TABLE t (id int PRIMARY KEY, a int, b int, g int AS (a * 2), CONSTRAINT c CHECK (a < b));
-- script
ALTER TABLE t RENAME COLUMN b TO d;
ALTER TABLE t DROP COLUMN a;
