-- engine: mysql
CREATE TABLE t (id int PRIMARY KEY, b text DEFAULT ('x'), c text DEFAULT NULL, v varchar(9) DEFAULT 'x');
