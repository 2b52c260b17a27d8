CREATE TABLE users (id int NOT NULL PRIMARY KEY, email varchar(90), fax varchar(30), KEY by_fax (fax));
