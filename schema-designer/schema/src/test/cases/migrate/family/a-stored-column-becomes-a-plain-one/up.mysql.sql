ALTER TABLE rows_of MODIFY COLUMN taxed int, ALGORITHM=COPY, LOCK=SHARED /* copies the table; writes wait until it is done */;
