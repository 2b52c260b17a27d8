-- engine: mysql
CREATE TABLE t (id int unsigned AUTO_INCREMENT PRIMARY KEY);
