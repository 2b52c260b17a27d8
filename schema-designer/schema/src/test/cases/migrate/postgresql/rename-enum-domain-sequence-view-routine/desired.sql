CREATE TYPE feeling AS ENUM ('a');
CREATE DOMAIN brief AS varchar(5);
CREATE SEQUENCE digits;
CREATE FUNCTION double_it(n integer) RETURNS integer LANGUAGE sql AS 'SELECT n * 2';
CREATE TABLE t (id bigint PRIMARY KEY, m feeling DEFAULT 'a', s brief, n bigint DEFAULT nextval('digits'));
CREATE VIEW labels AS SELECT id, s FROM t;
