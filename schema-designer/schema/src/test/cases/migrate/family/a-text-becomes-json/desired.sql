CREATE TABLE settings (id int NOT NULL PRIMARY KEY, data json NOT NULL, note varchar(10));
