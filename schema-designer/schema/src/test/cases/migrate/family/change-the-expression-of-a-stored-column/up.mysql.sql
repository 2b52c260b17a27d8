ALTER TABLE rows_of MODIFY COLUMN taxed int GENERATED ALWAYS AS (`price` * 3) STORED, ALGORITHM=COPY, LOCK=SHARED /* copies the table; writes wait until it is done */;
