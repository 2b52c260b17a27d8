CREATE TABLE old (id bigint PRIMARY KEY, name text);
CREATE VIEW names AS SELECT name FROM old;
CREATE FUNCTION count_old() RETURNS bigint LANGUAGE sql BEGIN ATOMIC SELECT count(*) FROM old; END;
CREATE TABLE kept (id bigint PRIMARY KEY);
