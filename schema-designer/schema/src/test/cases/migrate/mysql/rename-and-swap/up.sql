RENAME TABLE orders TO purchases;

ALTER TABLE purchases RENAME COLUMN total TO amount, ALGORITHM=INSTANT;

ALTER TABLE users RENAME COLUMN email TO nick, RENAME COLUMN nick TO email, ALGORITHM=INSTANT;

ALTER TABLE users MODIFY COLUMN nick varchar(40), ALGORITHM=COPY, LOCK=SHARED /* copies the table; writes wait until it is done */;

ALTER TABLE users MODIFY COLUMN email varchar(100) NOT NULL, ALGORITHM=COPY, LOCK=SHARED /* copies the table; writes wait until it is done */;
