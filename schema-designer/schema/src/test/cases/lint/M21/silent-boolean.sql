-- engine: mysql
CREATE TABLE t (id int PRIMARY KEY, b tinyint(1), d decimal(10,2), v varchar(11));
