-- Touch it
-- For PostgreSQL. Reversible: yes, structure and data.

-- +goose Up
-- +goose StatementBegin
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
-- +goose StatementEnd

-- +goose StatementBegin
CREATE FUNCTION twice(x integer) RETURNS integer LANGUAGE sql
BEGIN ATOMIC
  SELECT 1;
  SELECT x * 2;
END;
-- +goose StatementEnd

-- +goose Down
-- reverse: CREATE FUNCTION twice(x integer) RETURNS integer LANGUAGE sql
DROP FUNCTION twice(integer);

-- reverse: CREATE FUNCTION touch(what text) RETURNS text LANGUAGE plpgsql AS $$
DROP FUNCTION touch(text);
