CREATE SCHEMA sales;
COMMENT ON SCHEMA sales IS 'What is sold';
CREATE EXTENSION pg_trgm;
CREATE TYPE sales.mood AS ENUM ('sad', 'ok', 'happy');
CREATE DOMAIN sales.email AS text CHECK (VALUE ~ '@') NOT NULL;
CREATE TYPE sales.pair AS (a integer, b text);
CREATE SEQUENCE sales.ticket START WITH 100 INCREMENT BY 5 CACHE 3;
CREATE TABLE sales.customer (
  id bigint GENERATED ALWAYS AS IDENTITY (START WITH 10) PRIMARY KEY,
  name varchar(80) NOT NULL,
  mail sales.email,
  feeling sales.mood DEFAULT 'ok',
  born date CHECK (born > '1900-01-01'),
  height numeric(5,2),
  doubled numeric(6,2) GENERATED ALWAYS AS (height * 2) STORED,
  tags text[] DEFAULT '{}'
);
COMMENT ON TABLE sales.customer IS 'Who buys';
COMMENT ON COLUMN sales.customer.name IS 'It''s the name';
CREATE INDEX customer_lower ON sales.customer (lower(name) text_pattern_ops) WHERE born IS NOT NULL;
CREATE INDEX customer_trgm ON sales.customer USING gin (name gin_trgm_ops);
CREATE UNIQUE INDEX customer_born ON sales.customer (born DESC NULLS LAST) INCLUDE (name);
CREATE TABLE sales.orders (
  id serial PRIMARY KEY,
  customer_id bigint REFERENCES sales.customer ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  placed timestamptz NOT NULL DEFAULT now(),
  span int4range,
  EXCLUDE USING gist (span WITH &&)
);
CREATE TABLE sales.event (at date NOT NULL, what text) PARTITION BY RANGE (at);
CREATE TABLE sales.event_2025 PARTITION OF sales.event FOR VALUES FROM ('2025-01-01') TO ('2026-01-01');
CREATE TABLE sales.event_rest PARTITION OF sales.event DEFAULT;
CREATE VIEW sales.busy AS SELECT c.id, c.name, count(o.id) AS orders FROM sales.customer c LEFT JOIN sales.orders o ON o.customer_id = c.id GROUP BY c.id, c.name;
CREATE MATERIALIZED VIEW sales.busiest AS SELECT name FROM sales.busy WHERE orders > 3;
CREATE UNIQUE INDEX busiest_name ON sales.busiest (name);
CREATE FUNCTION sales.touch() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.placed := now();
  RETURN NEW;
END
$$;
CREATE TRIGGER orders_touch BEFORE UPDATE ON sales.orders FOR EACH ROW EXECUTE FUNCTION sales.touch();
ALTER TABLE sales.orders ENABLE ROW LEVEL SECURITY;
CREATE POLICY own ON sales.orders FOR SELECT USING (customer_id > 0);
