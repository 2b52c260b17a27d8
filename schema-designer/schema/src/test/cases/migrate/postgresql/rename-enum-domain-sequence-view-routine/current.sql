CREATE TYPE mood AS ENUM ('a');
CREATE DOMAIN short AS varchar(5);
CREATE SEQUENCE numbers;
CREATE FUNCTION twice(n integer) RETURNS integer LANGUAGE sql AS 'SELECT n * 2';
CREATE TABLE t (id bigint PRIMARY KEY, m mood DEFAULT 'a', s short, n bigint DEFAULT nextval('numbers'));
CREATE VIEW names AS SELECT id, s FROM t;
