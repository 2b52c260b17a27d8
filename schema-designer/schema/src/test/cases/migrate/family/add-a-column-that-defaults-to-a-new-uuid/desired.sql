CREATE TABLE tokens (id int NOT NULL PRIMARY KEY, public_id char(36) NOT NULL DEFAULT (uuid()));
