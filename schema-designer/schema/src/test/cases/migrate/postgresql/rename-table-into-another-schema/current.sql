CREATE SCHEMA sales;
CREATE TABLE t (id serial CONSTRAINT pk PRIMARY KEY, name text);
CREATE INDEX by_name ON t (name);
