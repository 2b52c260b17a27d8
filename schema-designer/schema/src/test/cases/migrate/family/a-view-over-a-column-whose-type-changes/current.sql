CREATE TABLE users (id int NOT NULL PRIMARY KEY, age int);
CREATE VIEW ages AS SELECT id, age FROM users;
