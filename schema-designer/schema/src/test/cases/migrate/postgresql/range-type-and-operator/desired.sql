CREATE TYPE float_range AS RANGE (SUBTYPE = double precision, SUBTYPE_DIFF = float8mi);
CREATE FUNCTION near(a integer, b integer) RETURNS boolean LANGUAGE sql IMMUTABLE AS 'SELECT abs(a - b) < 10';
CREATE OPERATOR ~=~ (FUNCTION = near, LEFTARG = integer, RIGHTARG = integer, COMMUTATOR = ~=~);
CREATE TABLE t (id bigint PRIMARY KEY, during float_range);
