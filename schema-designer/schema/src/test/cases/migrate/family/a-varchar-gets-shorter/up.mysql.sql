ALTER TABLE users MODIFY COLUMN nick varchar(50), ALGORITHM=COPY, LOCK=SHARED /* copies the table; writes wait until it is done */;
