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

CREATE INDEX orders_user ON orders (user_id, placed DESC) INCLUDE (total) WHERE total > 100;

CREATE INDEX users_email_lower ON users (lower(email) varchar_pattern_ops);

CREATE INDEX orders_placed ON orders USING brin (placed);
