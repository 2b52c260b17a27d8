CREATE TYPE state AS ENUM ('new', 'old', 'paid');
CREATE TABLE orders (id bigint PRIMARY KEY, state state NOT NULL, open boolean GENERATED ALWAYS AS (state = 'new') STORED);
