ALTER TABLE users MODIFY COLUMN email varchar(40);

ALTER TABLE users MODIFY COLUMN nick varchar(100) NOT NULL;

ALTER TABLE users RENAME COLUMN nick TO email_dado_swap3;

ALTER TABLE users RENAME COLUMN email TO nick;

ALTER TABLE users RENAME COLUMN email_dado_swap3 TO email;

ALTER TABLE purchases RENAME COLUMN amount TO total;

RENAME TABLE purchases TO orders;
