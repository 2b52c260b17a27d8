CREATE TYPE address AS (street text, town text);
CREATE TABLE people (id bigint PRIMARY KEY, home address);
