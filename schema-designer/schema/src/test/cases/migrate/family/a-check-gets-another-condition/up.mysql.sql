ALTER TABLE orders DROP CONSTRAINT positive, ALGORITHM=INSTANT;

ALTER TABLE orders ADD CONSTRAINT positive CHECK (`total` >= 0), ALGORITHM=COPY, LOCK=SHARED /* copies the table; writes wait until it is done */;
