ALTER TABLE orders DROP CONSTRAINT positive, ALGORITHM=INSTANT, LOCK=NONE;

ALTER TABLE orders ADD CONSTRAINT positive CHECK (`total` >= 0), ALGORITHM=COPY, LOCK=NONE /* copies the table; writes go on meanwhile */;
