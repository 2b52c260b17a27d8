CREATE TABLE people (id bigint PRIMARY KEY, first text NOT NULL, last text NOT NULL,
  whole text GENERATED ALWAYS AS (first || ' ' || last) VIRTUAL);
