CREATE TABLE people (id bigint PRIMARY KEY, name text);
CREATE VIEW mine WITH (security_barrier) AS SELECT id, name FROM people;
