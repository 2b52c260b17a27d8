CREATE TYPE state AS ENUM ('draft', 'new', 'paid', 'shipped');

CREATE TABLE orders (id integer PRIMARY KEY, state state NOT NULL DEFAULT 'new', history state[]);
