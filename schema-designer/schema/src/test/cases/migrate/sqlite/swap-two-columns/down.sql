ALTER TABLE users RENAME COLUMN nick TO email_dado_swap3;

ALTER TABLE users RENAME COLUMN email TO nick;

ALTER TABLE users RENAME COLUMN email_dado_swap3 TO email;
