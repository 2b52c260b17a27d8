CREATE TABLE people (id bigint PRIMARY KEY, name text);
CREATE MATERIALIZED VIEW names AS SELECT id, name FROM people;
CREATE UNIQUE INDEX names_id ON names (id);
COMMENT ON MATERIALIZED VIEW names IS 'refreshed at night';
