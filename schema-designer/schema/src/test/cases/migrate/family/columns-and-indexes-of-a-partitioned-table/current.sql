CREATE TABLE visits (id int NOT NULL, y int NOT NULL, a int, s varchar(20), PRIMARY KEY (id, y), KEY by_a (a)) CHARACTER SET utf8mb4 PARTITION BY RANGE (y) (PARTITION p1 VALUES LESS THAN (10));
