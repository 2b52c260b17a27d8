CREATE TABLE points (id int NOT NULL PRIMARY KEY, b int, c date, a varchar(5));
