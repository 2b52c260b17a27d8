CREATE TABLE people (id bigint PRIMARY KEY, email text);
CREATE VIEW addresses AS SELECT id, email AS mail FROM people;
