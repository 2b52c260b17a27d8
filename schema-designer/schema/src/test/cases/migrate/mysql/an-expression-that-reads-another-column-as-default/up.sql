ALTER TABLE rows_of ADD COLUMN asked int DEFAULT (`price` * 2), ALGORITHM=COPY, LOCK=SHARED /* copies the table; writes wait until it is done */;
