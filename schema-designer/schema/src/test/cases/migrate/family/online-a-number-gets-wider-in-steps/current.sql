CREATE TABLE hits (id int NOT NULL PRIMARY KEY, visits int NOT NULL DEFAULT 0, note varchar(10));
