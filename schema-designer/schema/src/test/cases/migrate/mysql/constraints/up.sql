ALTER TABLE orders DROP FOREIGN KEY orders_user, DROP INDEX orders_user, ALGORITHM=INPLACE, LOCK=NONE;

ALTER TABLE users DROP INDEX nicks, ALGORITHM=INPLACE, LOCK=NONE;

ALTER TABLE orders ADD CONSTRAINT positive CHECK ((`total` > 0) and (`total` < 1000000)), ALGORITHM=COPY, LOCK=SHARED /* copies the table; writes wait until it is done */;

ALTER TABLE users ADD CONSTRAINT emails UNIQUE (email), ALGORITHM=INPLACE, LOCK=NONE;

ALTER TABLE orders ADD CONSTRAINT orders_users FOREIGN KEY (user_id) REFERENCES users (id) ON DELETE CASCADE, ALGORITHM=COPY, LOCK=SHARED /* copies the table; writes wait until it is done */;
