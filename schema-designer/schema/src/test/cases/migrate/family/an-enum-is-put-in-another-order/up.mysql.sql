ALTER TABLE orders MODIFY COLUMN state enum('a','b','c'), ALGORITHM=COPY, LOCK=SHARED /* copies the table; writes wait until it is done */;
