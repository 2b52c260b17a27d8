-- engine: mysql
CREATE TABLE t (id int PRIMARY KEY, a int, b int, UNIQUE KEY ab (a, b));
-- script
ALTER TABLE t DROP COLUMN b;
