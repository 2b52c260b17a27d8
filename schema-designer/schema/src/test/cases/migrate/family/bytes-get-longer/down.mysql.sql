ALTER TABLE keys_of MODIFY COLUMN fingerprint varbinary(20), ALGORITHM=COPY, LOCK=SHARED /* copies the table; writes wait until it is done */;
