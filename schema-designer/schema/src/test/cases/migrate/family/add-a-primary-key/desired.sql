CREATE TABLE tags (name varchar(30) NOT NULL PRIMARY KEY, n int);
