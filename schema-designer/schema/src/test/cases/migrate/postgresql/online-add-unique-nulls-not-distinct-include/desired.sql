CREATE TABLE codes (id bigint PRIMARY KEY, code text, country text, CONSTRAINT one_code UNIQUE NULLS NOT DISTINCT (code) INCLUDE (country));
