ALTER TABLE users MODIFY COLUMN age int, ALGORITHM=COPY, LOCK=SHARED /* copies the table; writes wait until it is done */;
