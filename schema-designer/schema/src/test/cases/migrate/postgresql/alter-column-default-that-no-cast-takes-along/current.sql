CREATE TABLE accounts (id bigint PRIMARY KEY, state text NOT NULL DEFAULT 'open');
