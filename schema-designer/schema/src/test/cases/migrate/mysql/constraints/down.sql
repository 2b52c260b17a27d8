ALTER TABLE orders DROP FOREIGN KEY orders_users, DROP INDEX orders_users;

ALTER TABLE users DROP INDEX emails;

ALTER TABLE orders DROP CONSTRAINT positive;

ALTER TABLE users ADD CONSTRAINT nicks UNIQUE (nick);

ALTER TABLE orders ADD CONSTRAINT orders_user FOREIGN KEY (user_id) REFERENCES users (id);
