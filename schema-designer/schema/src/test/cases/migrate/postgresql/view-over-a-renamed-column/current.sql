CREATE TABLE people (id bigint PRIMARY KEY, mail text);
CREATE VIEW addresses AS SELECT id, mail FROM people;
