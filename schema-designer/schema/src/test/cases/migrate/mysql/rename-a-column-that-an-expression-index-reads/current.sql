CREATE TABLE users (id int NOT NULL PRIMARY KEY, mail varchar(90), KEY by_lower ((lower(mail))));
