CREATE TYPE point_of_interest AS (name text, x numeric(8,3), y numeric(8,3));
COMMENT ON TYPE point_of_interest IS 'where to go';
CREATE TABLE people (id bigint PRIMARY KEY, favourite point_of_interest);
