ALTER TABLE prices MODIFY COLUMN price decimal(12,4) NOT NULL, ALGORITHM=COPY, LOCK=SHARED /* copies the table; writes wait until it is done */;
