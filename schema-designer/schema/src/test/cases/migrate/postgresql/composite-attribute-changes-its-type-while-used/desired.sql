CREATE TYPE address AS (street text, number bigint);
CREATE TABLE people (id bigint PRIMARY KEY, home address);
