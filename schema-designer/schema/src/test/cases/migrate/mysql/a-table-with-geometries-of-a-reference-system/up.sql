CREATE TABLE areas (
  id int NOT NULL,
  shape geometry NOT NULL SRID 3857,
  PRIMARY KEY (id),
  SPATIAL INDEX by_shape (shape)
);
