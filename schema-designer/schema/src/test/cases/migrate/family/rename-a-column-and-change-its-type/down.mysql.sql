ALTER TABLE users MODIFY COLUMN email varchar(30) NOT NULL, ALGORITHM=COPY, LOCK=SHARED /* copies the table; writes wait until it is done */;

ALTER TABLE users RENAME COLUMN email TO mail, ALGORITHM=INSTANT;
