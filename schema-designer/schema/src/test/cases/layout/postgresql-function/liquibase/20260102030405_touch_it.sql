--liquibase formatted sql
-- Touch it
-- For PostgreSQL. Reversible: yes, structure and data.

--changeset dado:20260102030405 dbms:postgresql stripComments:false endDelimiter:/
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
$$
/

CREATE FUNCTION twice(x integer) RETURNS integer LANGUAGE sql
BEGIN ATOMIC
  SELECT 1;
  SELECT x * 2;
END
/
--rollback DROP FUNCTION twice(integer);
--rollback DROP FUNCTION touch(text);
