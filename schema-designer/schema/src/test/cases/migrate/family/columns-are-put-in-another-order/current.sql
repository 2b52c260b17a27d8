CREATE TABLE users (id int NOT NULL PRIMARY KEY, a int NOT NULL DEFAULT 3, b varchar(10) COMMENT 'b', c date, d int);
