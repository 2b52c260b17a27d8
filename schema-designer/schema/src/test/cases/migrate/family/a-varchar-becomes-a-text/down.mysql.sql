ALTER TABLE users MODIFY COLUMN bio varchar(200), ALGORITHM=COPY, LOCK=SHARED /* copies the table; writes wait until it is done */;
