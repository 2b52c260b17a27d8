CREATE TABLE people (id bigint PRIMARY KEY, name text);
CREATE MATERIALIZED VIEW names WITH (fillfactor = 80) AS SELECT id, name FROM people;
CREATE INDEX names_name ON names (name DESC NULLS LAST);
