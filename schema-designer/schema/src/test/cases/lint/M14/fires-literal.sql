-- engine: mysql
CREATE TABLE t (id int PRIMARY KEY, b text DEFAULT 'x');
ALTER TABLE u ADD COLUMN j json DEFAULT '{}';
