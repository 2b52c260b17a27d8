CREATE TABLE lines (id bigint PRIMARY KEY, price integer, quantity integer, total integer GENERATED ALWAYS AS (price * quantity) STORED);
