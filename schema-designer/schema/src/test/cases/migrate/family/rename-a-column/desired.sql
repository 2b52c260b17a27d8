CREATE TABLE users (id int NOT NULL PRIMARY KEY, email varchar(90) NOT NULL, KEY by_mail (email));
