-- engine: mysql
CREATE TABLE t (id int PRIMARY KEY) ENGINE=InnoDB;
CREATE TABLE u (id int PRIMARY KEY);
