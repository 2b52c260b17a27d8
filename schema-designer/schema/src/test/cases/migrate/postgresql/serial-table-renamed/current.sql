CREATE TABLE client (id serial PRIMARY KEY, name text);
