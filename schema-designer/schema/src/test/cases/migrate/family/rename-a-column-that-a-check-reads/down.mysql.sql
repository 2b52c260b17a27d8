ALTER TABLE users DROP CONSTRAINT adult, RENAME COLUMN years TO age, ADD CONSTRAINT adult CHECK (`age` >= 18), ALGORITHM=COPY, LOCK=SHARED /* copies the table; writes wait until it is done */;
