ALTER TABLE users DROP CONSTRAINT adult, RENAME COLUMN age TO years, ADD CONSTRAINT adult CHECK (`years` >= 18), ALGORITHM=COPY, LOCK=SHARED /* copies the table; writes wait until it is done */;
