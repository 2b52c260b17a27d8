CREATE TABLE users (id int NOT NULL PRIMARY KEY, email varchar(90), internal_note varchar(50) INVISIBLE);
