CREATE TABLE codes (id int NOT NULL PRIMARY KEY, code varchar(20));
