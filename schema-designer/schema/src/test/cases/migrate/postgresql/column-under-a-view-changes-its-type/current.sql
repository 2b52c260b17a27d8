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

CREATE VIEW big_orders AS SELECT id, total FROM orders WHERE total > 1000;

CREATE VIEW biggest AS SELECT max(total) AS total FROM big_orders;
