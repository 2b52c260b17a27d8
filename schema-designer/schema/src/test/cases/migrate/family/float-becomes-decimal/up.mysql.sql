ALTER TABLE prices MODIFY COLUMN price decimal(10,2), ALGORITHM=COPY, LOCK=SHARED /* copies the table; writes wait until it is done */;
