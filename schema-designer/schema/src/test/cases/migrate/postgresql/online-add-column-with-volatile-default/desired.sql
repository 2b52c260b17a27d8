CREATE TABLE people (id bigint PRIMARY KEY, name text, token uuid NOT NULL DEFAULT gen_random_uuid());
