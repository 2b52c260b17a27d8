ALTER TABLE users RENAME COLUMN email TO email_dado_swap3;

ALTER TABLE users RENAME COLUMN nick TO email;

ALTER TABLE users RENAME COLUMN email_dado_swap3 TO nick;
