ALTER TABLE orders RENAME TO purchases;

DROP INDEX orders_user;

CREATE INDEX purchases_user ON purchases (user_id);
