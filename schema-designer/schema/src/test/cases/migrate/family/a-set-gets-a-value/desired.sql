CREATE TABLE users (id int NOT NULL PRIMARY KEY, roles set('read','write','admin') NOT NULL DEFAULT 'read');
