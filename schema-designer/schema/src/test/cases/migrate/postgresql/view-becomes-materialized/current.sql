CREATE TABLE people (id bigint PRIMARY KEY, name text);
CREATE VIEW names AS SELECT id, name FROM people;
