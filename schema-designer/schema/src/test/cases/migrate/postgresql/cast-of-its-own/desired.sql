CREATE TYPE pair AS (a integer, b integer);
CREATE FUNCTION to_pair(n bigint) RETURNS pair LANGUAGE sql IMMUTABLE AS 'SELECT ROW(n::integer, 0)::pair';
CREATE CAST (bigint AS pair) WITH FUNCTION to_pair(bigint) AS ASSIGNMENT;
CREATE TABLE t (id bigint PRIMARY KEY);
