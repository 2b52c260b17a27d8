CREATE TYPE address AS (street text, floor integer, town text);
CREATE TABLE people (id bigint PRIMARY KEY, home address, others address[]);
