CREATE TABLE lines (id bigint PRIMARY KEY, price integer NOT NULL, quantity integer NOT NULL,
  total integer GENERATED ALWAYS AS (price * quantity) STORED);
CREATE INDEX lines_total ON lines (total);
