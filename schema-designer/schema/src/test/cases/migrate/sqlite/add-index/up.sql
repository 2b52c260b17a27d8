CREATE INDEX orders_user ON orders (user_id, total DESC) WHERE total > 100;

CREATE UNIQUE INDEX users_email ON users ((lower(email)), nick COLLATE NOCASE);
