CREATE TYPE state AS ENUM ('new', 'old', 'paid');
CREATE TABLE orders (id bigint PRIMARY KEY, state state NOT NULL);
CREATE VIEW open_orders AS SELECT id, state FROM orders WHERE state = 'new';
