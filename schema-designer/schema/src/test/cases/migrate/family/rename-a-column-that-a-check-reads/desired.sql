CREATE TABLE users (id int NOT NULL PRIMARY KEY, years int, CONSTRAINT adult CHECK (years >= 18));
