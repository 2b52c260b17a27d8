CREATE TYPE mood AS ENUM ('good', 'bad');

CREATE TABLE users (
  id bigint PRIMARY KEY,
  email varchar(100) NOT NULL,
  nick varchar(40)
);

CREATE TABLE orders (
  id bigint PRIMARY KEY,
  user_id bigint NOT NULL,
  total numeric(12,2) NOT NULL,
  placed timestamp NOT NULL
);

CREATE INDEX orders_user ON orders (user_id);

CREATE TABLE notes (id integer PRIMARY KEY, parent_id integer REFERENCES notes (id), user_id bigint NOT NULL REFERENCES users (id) ON DELETE CASCADE, how mood NOT NULL DEFAULT 'good', said text[]);
