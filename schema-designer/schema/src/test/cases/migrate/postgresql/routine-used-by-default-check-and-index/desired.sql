CREATE FUNCTION clean(value text) RETURNS text LANGUAGE sql IMMUTABLE AS 'SELECT lower(btrim(value))';
CREATE FUNCTION next_code() RETURNS text LANGUAGE sql AS $$ SELECT 'c' || floor(random() * 1000)::text $$;
CREATE TABLE t (id bigint PRIMARY KEY, code text DEFAULT next_code(), CONSTRAINT not_empty CHECK (clean(code) <> 'nothing'));
CREATE INDEX t_clean ON t (clean(code));
