CREATE TABLE hits (id int NOT NULL PRIMARY KEY, visits bigint NOT NULL DEFAULT 0, note varchar(10));
