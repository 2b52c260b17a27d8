ALTER TABLE users ALTER COLUMN email DROP NOT NULL;

ALTER TABLE users ALTER COLUMN nick SET NOT NULL;

ALTER TABLE users RENAME COLUMN nick TO email_dado_swap3;

ALTER TABLE users RENAME COLUMN email TO nick;

ALTER TABLE users RENAME COLUMN email_dado_swap3 TO email;

ALTER TABLE purchases RENAME COLUMN amount TO total;

ALTER TABLE purchases RENAME TO orders;
