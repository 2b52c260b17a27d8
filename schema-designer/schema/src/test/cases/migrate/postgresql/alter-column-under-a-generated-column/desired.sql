CREATE TABLE lines (id bigint PRIMARY KEY, price bigint NOT NULL, quantity integer NOT NULL,
  total bigint GENERATED ALWAYS AS (price * quantity) STORED);
CREATE INDEX lines_total ON lines (total);
