CREATE TYPE state AS ENUM ('new', 'paid');
CREATE TABLE orders (id bigint PRIMARY KEY, state state NOT NULL DEFAULT 'new', history state[],
  CONSTRAINT not_paid_twice CHECK (state <> 'paid' OR history IS NOT NULL));
CREATE INDEX open_orders ON orders (id) WHERE state = 'new';
CREATE INDEX by_state ON orders (state);
