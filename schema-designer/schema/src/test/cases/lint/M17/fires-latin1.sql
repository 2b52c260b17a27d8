-- engine: mysql
CREATE TABLE t (id int PRIMARY KEY, a varchar(9) CHARACTER SET utf8) DEFAULT CHARSET=latin1;
