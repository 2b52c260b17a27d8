-- engine: mysql
CREATE TABLE t (id int PRIMARY KEY, created_at timestamp);
