ALTER TABLE a DROP CONSTRAINT small, ALGORITHM=INSTANT;

ALTER TABLE b ADD CONSTRAINT small CHECK (`n` < 10), ALGORITHM=COPY, LOCK=SHARED /* copies the table; writes wait until it is done */;
