CREATE TABLE people (id bigint PRIMARY KEY, name text DEFAULT 'x');
