ALTER TABLE orders DROP CONSTRAINT positive, ADD CONSTRAINT c1 CHECK (`total` > 0), ALGORITHM=COPY, LOCK=NONE /* copies the table; writes go on meanwhile */;
