DROP VIEW people;

CREATE TABLE people (
  id int NOT NULL,
  name varchar(20),
  PRIMARY KEY (id)
);
