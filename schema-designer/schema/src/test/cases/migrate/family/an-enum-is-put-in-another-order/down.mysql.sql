ALTER TABLE orders MODIFY COLUMN state enum('c','b','a'), ALGORITHM=COPY, LOCK=SHARED /* copies the table; writes wait until it is done */;
