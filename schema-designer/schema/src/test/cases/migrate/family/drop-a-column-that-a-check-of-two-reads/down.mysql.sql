ALTER TABLE spans ADD COLUMN b int, ALGORITHM=INSTANT;

ALTER TABLE spans ADD CONSTRAINT forward CHECK (`a` < `b`), ALGORITHM=COPY, LOCK=SHARED /* copies the table; writes wait until it is done */;
