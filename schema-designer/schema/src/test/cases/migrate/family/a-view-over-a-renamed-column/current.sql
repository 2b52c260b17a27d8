CREATE TABLE users (id int NOT NULL PRIMARY KEY, mail varchar(20));
CREATE VIEW mails AS SELECT id, mail FROM users;
