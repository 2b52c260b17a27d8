ALTER TABLE prices MODIFY COLUMN price decimal(8,2) NOT NULL, ALGORITHM=COPY, LOCK=SHARED /* copies the table; writes wait until it is done */;
