CREATE TABLE codes (id int NOT NULL PRIMARY KEY, code char(10) NOT NULL);
