ALTER TABLE keys_of MODIFY COLUMN fingerprint varbinary(20), ALGORITHM=COPY, LOCK=NONE /* copies the table; writes go on meanwhile */;
