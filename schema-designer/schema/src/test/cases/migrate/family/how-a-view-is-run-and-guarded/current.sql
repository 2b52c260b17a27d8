CREATE TABLE users (id int NOT NULL PRIMARY KEY, age int);
CREATE VIEW adults AS SELECT id, age FROM users WHERE age > 17;
