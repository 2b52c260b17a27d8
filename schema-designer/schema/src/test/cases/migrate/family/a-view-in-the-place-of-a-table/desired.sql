CREATE TABLE users (id int NOT NULL PRIMARY KEY, name varchar(20));
CREATE VIEW people AS SELECT id, name FROM users;
