CREATE TABLE users (id int NOT NULL PRIMARY KEY, email varchar(20));
CREATE VIEW mails AS SELECT id, email AS mail FROM users;
