\set ON_ERROR_STOP on
\connect shop
CREATE TABLE t (id int);
\i other.sql
  \echo done
CREATE FUNCTION f() RETURNS text LANGUAGE sql AS $$
SELECT '
\not a command'
$$;
