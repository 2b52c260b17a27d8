-- atlas:delimiter -- end of statement
-- Touch it
-- For PostgreSQL. Reversible: yes, structure and data.

CREATE FUNCTION touch(what text) RETURNS text LANGUAGE plpgsql AS $$
DECLARE
  x text := 'a:b :c';
BEGIN
  -- a comment; with a semicolon
  IF what ~ '^\d+$' THEN
    RETURN what || ' "quoted" ' || x::text;
  END IF;

  RETURN '100 % ${what}';
END
$$;
-- end of statement

CREATE FUNCTION twice(x integer) RETURNS integer LANGUAGE sql
BEGIN ATOMIC
  SELECT 1;
  SELECT x * 2;
END;
-- end of statement

-- The way down:
--   DROP FUNCTION twice(integer);
--   DROP FUNCTION touch(text);
