RENAME TABLE orders TO purchases;

ALTER TABLE purchases RENAME COLUMN total TO amount, ALGORITHM=INSTANT, LOCK=NONE;

ALTER TABLE users RENAME COLUMN email TO nick, RENAME COLUMN nick TO email, ALGORITHM=INSTANT, LOCK=NONE;

ALTER TABLE users MODIFY COLUMN nick varchar(40), ALGORITHM=COPY, LOCK=NONE /* copies the table; writes go on meanwhile */;

ALTER TABLE users MODIFY COLUMN email varchar(100) NOT NULL, ALGORITHM=COPY, LOCK=NONE /* copies the table; writes go on meanwhile */;
