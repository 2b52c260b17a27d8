CREATE TABLE people (id int NOT NULL PRIMARY KEY, first varchar(20), last varchar(20), full_name varchar(50) GENERATED ALWAYS AS (concat(first, ' ', last)) STORED, KEY full (full_name));
