ALTER TABLE orders DROP CONSTRAINT c1, ADD CONSTRAINT positive CHECK (`total` > 0), ALGORITHM=COPY, LOCK=NONE /* copies the table; writes go on meanwhile */;
