-- engine: mysql
CREATE TABLE t (id int PRIMARY KEY, b text, FULLTEXT KEY f (b));
-- script
ALTER TABLE t ADD COLUMN x int;
