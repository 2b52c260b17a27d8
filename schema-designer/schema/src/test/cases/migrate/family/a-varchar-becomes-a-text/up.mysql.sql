ALTER TABLE users MODIFY COLUMN bio mediumtext, ALGORITHM=COPY, LOCK=SHARED /* copies the table; writes wait until it is done */;
