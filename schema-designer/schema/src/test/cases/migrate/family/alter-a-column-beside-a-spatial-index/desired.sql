CREATE TABLE places (id int NOT NULL PRIMARY KEY, spot point NOT NULL, n int NOT NULL DEFAULT 4, SPATIAL KEY by_spot (spot));
