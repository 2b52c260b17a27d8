CREATE TABLE settings (id int NOT NULL PRIMARY KEY, data json, note varchar(10));
