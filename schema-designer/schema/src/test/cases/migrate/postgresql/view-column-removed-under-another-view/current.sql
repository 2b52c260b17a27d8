CREATE TABLE people (id bigint PRIMARY KEY, name text, born date);
CREATE VIEW all_of_them AS SELECT id, born, name FROM people;
CREATE VIEW loud AS SELECT upper(name) AS name FROM all_of_them;
