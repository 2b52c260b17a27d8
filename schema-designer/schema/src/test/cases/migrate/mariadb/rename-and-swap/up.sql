RENAME TABLE orders TO purchases;

ALTER TABLE purchases RENAME COLUMN total TO amount;

ALTER TABLE users RENAME COLUMN email TO email_dado_swap3;

ALTER TABLE users RENAME COLUMN nick TO email;

ALTER TABLE users RENAME COLUMN email_dado_swap3 TO nick;

ALTER TABLE users MODIFY COLUMN nick varchar(40);

ALTER TABLE users MODIFY COLUMN email varchar(100) NOT NULL;
