CREATE TABLE pages (url varchar(300) NOT NULL, n int, PRIMARY KEY (url(50)));
