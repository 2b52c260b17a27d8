CREATE TABLE places (id int NOT NULL PRIMARY KEY, n int);
CREATE TABLE areas (id int NOT NULL PRIMARY KEY, shape geometry NOT NULL SRID 3857, SPATIAL KEY by_shape (shape));
