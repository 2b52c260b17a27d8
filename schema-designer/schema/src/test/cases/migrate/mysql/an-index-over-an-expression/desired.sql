CREATE TABLE users (id int NOT NULL PRIMARY KEY, email varchar(90), KEY by_lower ((lower(email))));
