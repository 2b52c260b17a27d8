CREATE FUNCTION total(n integer) RETURNS integer LANGUAGE sql AS 'SELECT n';
CREATE TABLE t (id bigint PRIMARY KEY);
