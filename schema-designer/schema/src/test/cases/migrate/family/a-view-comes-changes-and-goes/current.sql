CREATE TABLE users (id int NOT NULL PRIMARY KEY, name varchar(20), age int);
CREATE VIEW adults AS SELECT id, name FROM users WHERE age > 17;
CREATE VIEW names AS SELECT name FROM users;
