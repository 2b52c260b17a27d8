ALTER TABLE orders ALTER CHECK positive ENFORCED, ALGORITHM=COPY, LOCK=SHARED /* copies the table; writes wait until it is done */;
