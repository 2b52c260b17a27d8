CREATE TABLE seats (id int NOT NULL PRIMARY KEY, hall int NOT NULL, seat int NOT NULL, UNIQUE KEY place (hall, seat));
