CREATE TABLE lines (id bigint PRIMARY KEY, price integer CHECK (price > 0), total integer GENERATED ALWAYS AS (price * 2) VIRTUAL);
