CREATE TABLE users (id int NOT NULL PRIMARY KEY, mail varchar(90) NOT NULL, KEY by_mail (mail));
