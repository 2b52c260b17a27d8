CREATE TABLE seats (id int NOT NULL PRIMARY KEY, hall int NOT NULL, row_no int NOT NULL, seat int NOT NULL, UNIQUE KEY place (hall, row_no, seat));
