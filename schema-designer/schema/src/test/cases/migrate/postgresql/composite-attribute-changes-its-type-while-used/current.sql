CREATE TYPE address AS (street varchar(20), number integer);
CREATE TABLE people (id bigint PRIMARY KEY, home address);
