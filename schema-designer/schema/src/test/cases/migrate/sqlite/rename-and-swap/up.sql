ALTER TABLE orders RENAME TO purchases;

ALTER TABLE purchases RENAME COLUMN total TO amount;

ALTER TABLE users RENAME COLUMN email TO email_dado_swap3;

ALTER TABLE users RENAME COLUMN nick TO email;

ALTER TABLE users RENAME COLUMN email_dado_swap3 TO nick;

ALTER TABLE users ALTER COLUMN nick DROP NOT NULL;

ALTER TABLE users ALTER COLUMN email SET NOT NULL;
