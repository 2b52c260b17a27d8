-- Takes back: Touch it
-- For PostgreSQL. Reversible: yes, structure and data.

-- reverse: CREATE FUNCTION twice(x integer) RETURNS integer LANGUAGE sql
DROP FUNCTION twice(integer);

-- reverse: CREATE FUNCTION touch(what text) RETURNS text LANGUAGE plpgsql AS $$
DROP FUNCTION touch(text);
