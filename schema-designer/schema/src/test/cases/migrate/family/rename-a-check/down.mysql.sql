ALTER TABLE orders DROP CONSTRAINT positive, ADD CONSTRAINT c1 CHECK (`total` > 0), ALGORITHM=COPY, LOCK=SHARED /* copies the table; writes wait until it is done */;
