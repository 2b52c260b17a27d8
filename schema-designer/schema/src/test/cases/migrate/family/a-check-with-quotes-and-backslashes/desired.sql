CREATE TABLE codes (id int NOT NULL PRIMARY KEY, code varchar(20), CONSTRAINT clean CHECK (code <> 'it''s' AND code NOT LIKE 'a\\\\b%'));
