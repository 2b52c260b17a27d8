CREATE TYPE state AS ENUM ('new', 'old', 'paid');
CREATE DOMAIN required_state AS state NOT NULL;
CREATE TYPE entry AS (at timestamptz, state state);
CREATE TABLE orders (id bigint PRIMARY KEY, state required_state, last entry);
