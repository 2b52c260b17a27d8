CREATE TABLE docs (code varchar(20) NOT NULL PRIMARY KEY, body varchar(200) NOT NULL, state enum('a','c'));
