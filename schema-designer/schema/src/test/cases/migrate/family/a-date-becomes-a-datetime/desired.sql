CREATE TABLE logins (id int NOT NULL PRIMARY KEY, at datetime);
