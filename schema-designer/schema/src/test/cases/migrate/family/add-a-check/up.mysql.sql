ALTER TABLE orders ADD CONSTRAINT positive CHECK ((`total` > 0) and (`total` < 1000000)), ALGORITHM=COPY, LOCK=SHARED /* copies the table; writes wait until it is done */;
