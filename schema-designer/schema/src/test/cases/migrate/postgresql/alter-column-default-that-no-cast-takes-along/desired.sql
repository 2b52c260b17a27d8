CREATE TYPE account_state AS ENUM ('open', 'closed');
CREATE TABLE accounts (id bigint PRIMARY KEY, state account_state NOT NULL DEFAULT 'open');
