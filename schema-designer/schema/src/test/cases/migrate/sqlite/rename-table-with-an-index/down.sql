DROP INDEX purchases_user;

CREATE INDEX orders_user ON purchases (user_id);

ALTER TABLE purchases RENAME TO orders;
