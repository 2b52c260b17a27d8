CREATE TABLE settings (id int NOT NULL PRIMARY KEY, data json DEFAULT (json_object()));
