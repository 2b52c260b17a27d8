CREATE TABLE t (id bigint PRIMARY KEY, price integer NOT NULL CONSTRAINT positive CHECK (price <> 0 OR price IS NOT NULL), total integer GENERATED ALWAYS AS (price * 2) STORED);
CREATE INDEX t_price ON t (price) WHERE price > 10;
