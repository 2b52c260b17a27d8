ALTER TABLE users MODIFY COLUMN email varchar(40), ALGORITHM=COPY, LOCK=SHARED /* copies the table; writes wait until it is done */;

ALTER TABLE users MODIFY COLUMN nick varchar(100) NOT NULL, ALGORITHM=COPY, LOCK=SHARED /* copies the table; writes wait until it is done */;

ALTER TABLE users RENAME COLUMN nick TO email, RENAME COLUMN email TO nick, ALGORITHM=INSTANT;

ALTER TABLE purchases RENAME COLUMN amount TO total, ALGORITHM=INSTANT;

RENAME TABLE purchases TO orders;
