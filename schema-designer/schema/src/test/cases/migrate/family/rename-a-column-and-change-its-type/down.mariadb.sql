ALTER TABLE users MODIFY COLUMN email varchar(30) NOT NULL, ALGORITHM=COPY, LOCK=NONE /* copies the table; writes go on meanwhile */;

ALTER TABLE users RENAME COLUMN email TO mail, ALGORITHM=INSTANT, LOCK=NONE;
