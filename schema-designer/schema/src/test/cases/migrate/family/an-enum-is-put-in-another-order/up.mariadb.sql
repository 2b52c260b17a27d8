ALTER TABLE orders MODIFY COLUMN state enum('a','b','c'), ALGORITHM=COPY, LOCK=NONE /* copies the table; writes go on meanwhile */;
