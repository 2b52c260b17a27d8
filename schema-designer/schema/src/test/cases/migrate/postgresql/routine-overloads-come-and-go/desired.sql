CREATE FUNCTION f(a integer) RETURNS text LANGUAGE sql AS $$ SELECT 'i' $$;
CREATE FUNCTION f(a integer, b integer) RETURNS text LANGUAGE sql AS $$ SELECT 'ii' $$;
CREATE TABLE t (id bigint PRIMARY KEY);
