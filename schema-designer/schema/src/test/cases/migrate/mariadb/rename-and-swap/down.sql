ALTER TABLE users MODIFY COLUMN email varchar(40), ALGORITHM=COPY, LOCK=NONE /* copies the table; writes go on meanwhile */;

ALTER TABLE users MODIFY COLUMN nick varchar(100) NOT NULL, ALGORITHM=COPY, LOCK=NONE /* copies the table; writes go on meanwhile */;

ALTER TABLE users RENAME COLUMN nick TO email, RENAME COLUMN email TO nick, ALGORITHM=INSTANT, LOCK=NONE;

ALTER TABLE purchases RENAME COLUMN amount TO total, ALGORITHM=INSTANT, LOCK=NONE;

RENAME TABLE purchases TO orders;
