CREATE TABLE users (id int NOT NULL PRIMARY KEY, roles set('read','write') NOT NULL DEFAULT 'read');
