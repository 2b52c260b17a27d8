CREATE TABLE t (id int NOT NULL PRIMARY KEY);
CREATE TABLE rooms (room int NOT NULL, since date NOT NULL, until date NOT NULL, PERIOD FOR stay (since, until), UNIQUE KEY once (room, stay WITHOUT OVERLAPS));
