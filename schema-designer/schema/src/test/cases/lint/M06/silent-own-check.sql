-- engine: mysql
CREATE TABLE t (id int PRIMARY KEY, a int, b int, CONSTRAINT c CHECK (a > 0), g int AS (b + 1));
-- script
ALTER TABLE t DROP COLUMN a;
ALTER TABLE t DROP COLUMN g, DROP COLUMN b;
