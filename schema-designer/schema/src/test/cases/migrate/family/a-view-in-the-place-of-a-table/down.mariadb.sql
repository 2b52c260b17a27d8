DROP VIEW people;

CREATE TABLE people (
  id int(11) NOT NULL,
  name varchar(20),
  PRIMARY KEY (id)
);
