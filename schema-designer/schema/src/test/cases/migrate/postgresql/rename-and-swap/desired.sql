CREATE TABLE users (
  id bigint PRIMARY KEY,
  nick varchar(40),
  email varchar(100) NOT NULL
);

CREATE TABLE purchases (
  id bigint PRIMARY KEY,
  user_id bigint NOT NULL,
  amount numeric(12,2) NOT NULL,
  placed timestamp NOT NULL
);

ALTER TABLE purchases RENAME CONSTRAINT purchases_pkey TO orders_pkey;

ALTER TABLE purchases ADD CONSTRAINT orders_total CHECK (amount > 0);

CREATE INDEX users_nick ON users (email, nick);
