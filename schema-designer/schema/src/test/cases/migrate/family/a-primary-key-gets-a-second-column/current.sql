CREATE TABLE tags (tenant int NOT NULL, name varchar(30) NOT NULL, PRIMARY KEY (name));
