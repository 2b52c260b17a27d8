CREATE TABLE people (id bigint PRIMARY KEY, name text, amount numeric(14,2));
