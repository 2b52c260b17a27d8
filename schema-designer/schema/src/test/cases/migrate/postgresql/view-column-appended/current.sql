CREATE TABLE people (id bigint PRIMARY KEY, name text, born date);
CREATE VIEW names AS SELECT id, name FROM people;
CREATE VIEW loud AS SELECT upper(name) AS name FROM names;
