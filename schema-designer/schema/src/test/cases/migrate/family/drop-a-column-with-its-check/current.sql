CREATE TABLE users (id int NOT NULL PRIMARY KEY, age int, CONSTRAINT adult CHECK (age >= 18));
