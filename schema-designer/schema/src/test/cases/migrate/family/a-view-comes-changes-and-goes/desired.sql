CREATE TABLE users (id int NOT NULL PRIMARY KEY, name varchar(20), age int);
CREATE VIEW adults AS SELECT id, name, age FROM users WHERE age >= 18;
CREATE VIEW ages AS SELECT age, count(*) n FROM users GROUP BY age;
