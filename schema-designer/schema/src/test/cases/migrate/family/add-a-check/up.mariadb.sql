ALTER TABLE orders ADD CONSTRAINT positive CHECK (`total` > 0 and `total` < 1000000), ALGORITHM=COPY, LOCK=NONE /* copies the table; writes go on meanwhile */;
