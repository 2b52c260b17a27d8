CREATE TABLE tags (name varchar(30) NOT NULL, n int);
