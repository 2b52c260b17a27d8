ALTER TABLE users MODIFY COLUMN nick varchar(20), ALGORITHM=COPY, LOCK=SHARED /* copies the table; writes wait until it is done */;
