-- engine: mariadb
CREATE TABLE t (id int PRIMARY KEY, b text DEFAULT 'x');
