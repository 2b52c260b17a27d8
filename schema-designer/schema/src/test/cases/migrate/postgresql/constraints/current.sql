CREATE TABLE users (
  id bigint PRIMARY KEY,
  email varchar(100) NOT NULL,
  nick varchar(40) UNIQUE
);

CREATE TABLE orders (
  id bigint PRIMARY KEY,
  user_id bigint NOT NULL REFERENCES users (id),
  total numeric(12,2) NOT NULL,
  placed timestamp NOT NULL
);
