-- engine: mariadb
CREATE TABLE t (id int(11) PRIMARY KEY);
