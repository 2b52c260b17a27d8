CREATE TABLE places (id int NOT NULL PRIMARY KEY, spot point SRID 4326);
