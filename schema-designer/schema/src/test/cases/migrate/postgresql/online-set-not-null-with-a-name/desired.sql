CREATE TABLE people (id bigint PRIMARY KEY, name text CONSTRAINT everybody_has_one NOT NULL);
