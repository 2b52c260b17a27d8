-- engine: mysql
CREATE TABLE t (id int PRIMARY KEY, v varchar(50), n bigint);
-- script
ALTER TABLE t MODIFY v varchar(20);
ALTER TABLE t MODIFY n int unsigned;
