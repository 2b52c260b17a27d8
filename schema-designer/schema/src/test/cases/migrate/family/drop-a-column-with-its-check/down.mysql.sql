ALTER TABLE users ADD COLUMN age int, ALGORITHM=INSTANT;

ALTER TABLE users ADD CONSTRAINT adult CHECK (`age` >= 18), ALGORITHM=COPY, LOCK=SHARED /* copies the table; writes wait until it is done */;
