CREATE TABLE users (id int NOT NULL PRIMARY KEY, age bigint);
CREATE VIEW ages AS SELECT id, age FROM users;
