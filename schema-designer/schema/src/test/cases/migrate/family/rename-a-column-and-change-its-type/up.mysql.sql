ALTER TABLE users RENAME COLUMN mail TO email, ALGORITHM=INSTANT;

ALTER TABLE users MODIFY COLUMN email varchar(200) NOT NULL, ALGORITHM=COPY, LOCK=SHARED /* copies the table; writes wait until it is done */;
