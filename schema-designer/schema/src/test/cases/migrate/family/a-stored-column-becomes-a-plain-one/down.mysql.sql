ALTER TABLE rows_of DROP COLUMN taxed, ADD COLUMN taxed int GENERATED ALWAYS AS (`price` * 2) STORED, ALGORITHM=COPY, LOCK=SHARED /* copies the table; writes wait until it is done */;
