-- engine: mysql
CREATE TABLE t (id int PRIMARY KEY, a int);
CREATE VIEW v AS SELECT a FROM t;
-- script
ALTER TABLE t RENAME COLUMN a TO b;
RENAME TABLE t TO u;
