CREATE TABLE cache (id int NOT NULL PRIMARY KEY, v varchar(20), n int DEFAULT 2) ENGINE=Aria;
