CREATE TABLE codes (id bigint NOT NULL PRIMARY KEY, code text, country text, CONSTRAINT one_code UNIQUE (country, code) DEFERRABLE INITIALLY DEFERRED);
