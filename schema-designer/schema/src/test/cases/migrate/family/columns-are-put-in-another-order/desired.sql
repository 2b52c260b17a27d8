CREATE TABLE users (d int, id int NOT NULL PRIMARY KEY, c date, a int NOT NULL DEFAULT 3, b varchar(10) COMMENT 'b');
