CREATE TABLE t (id bigint PRIMARY KEY, cost bigint NOT NULL CONSTRAINT positive CHECK (cost <> 0 OR cost IS NOT NULL), total bigint GENERATED ALWAYS AS (cost * 2) STORED);
CREATE INDEX t_price ON t (cost) WHERE cost > 10;
