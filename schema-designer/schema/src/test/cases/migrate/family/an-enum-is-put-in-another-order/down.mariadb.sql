ALTER TABLE orders MODIFY COLUMN state enum('c','b','a'), ALGORITHM=COPY, LOCK=NONE /* copies the table; writes go on meanwhile */;
