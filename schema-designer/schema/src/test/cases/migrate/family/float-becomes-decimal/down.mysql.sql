ALTER TABLE prices MODIFY COLUMN price float, ALGORITHM=COPY, LOCK=SHARED /* copies the table; writes wait until it is done */;
