ALTER TABLE users DROP INDEX one, ALGORITHM=COPY, LOCK=SHARED /* copies the table; writes wait until it is done */;
