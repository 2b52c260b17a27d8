CREATE TABLE users (id int NOT NULL PRIMARY KEY, email varchar(90), UNIQUE KEY user_email (email));
