CREATE FUNCTION total(n integer) RETURNS bigint LANGUAGE sql AS 'SELECT n::bigint';
CREATE TABLE t (id bigint PRIMARY KEY);
