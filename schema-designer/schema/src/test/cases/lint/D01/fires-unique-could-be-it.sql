-- engine: mysql
CREATE TABLE seats (row int NOT NULL, seat int NOT NULL, UNIQUE (row, seat));
