CREATE TABLE people (id bigint PRIMARY KEY, score numeric(10,2) NOT NULL DEFAULT 0, made timestamptz DEFAULT now());
