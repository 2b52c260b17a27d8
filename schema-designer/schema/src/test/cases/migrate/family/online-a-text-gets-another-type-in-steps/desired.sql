CREATE TABLE docs (code varchar(20) NOT NULL PRIMARY KEY, body mediumtext NOT NULL, state enum('a','b','c'));
