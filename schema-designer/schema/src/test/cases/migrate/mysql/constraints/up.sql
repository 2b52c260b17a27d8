ALTER TABLE orders DROP FOREIGN KEY orders_user, DROP INDEX orders_user;

ALTER TABLE users DROP INDEX nicks;

ALTER TABLE orders ADD CONSTRAINT positive CHECK ((`total` > 0) and (`total` < 1000000));

ALTER TABLE users ADD CONSTRAINT emails UNIQUE (email);

ALTER TABLE orders ADD CONSTRAINT orders_users FOREIGN KEY (user_id) REFERENCES users (id) ON DELETE CASCADE;
