CREATE TABLE lines (id bigint PRIMARY KEY, price integer, twice integer GENERATED ALWAYS AS (price * 2) STORED);
