-- engine: mariadb
CREATE TABLE t (id int PRIMARY KEY, v varchar(20));
-- script
ALTER TABLE t MODIFY v varchar(200);
