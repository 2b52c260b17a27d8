-- engine: mysql
CREATE TABLE t (id int PRIMARY KEY, d datetime NOT NULL DEFAULT '2000-01-01 00:00:00');
