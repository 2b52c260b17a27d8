CREATE TABLE cache (id int NOT NULL PRIMARY KEY, v varchar(20)) ENGINE=Aria;
