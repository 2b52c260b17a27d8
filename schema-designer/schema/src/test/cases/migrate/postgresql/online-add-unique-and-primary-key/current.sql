CREATE TABLE codes (id bigint NOT NULL, code text, country text);
