CREATE TABLE people (id bigint PRIMARY KEY, name text DEFAULT 'y' NOT NULL);
