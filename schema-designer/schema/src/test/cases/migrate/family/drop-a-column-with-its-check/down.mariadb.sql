ALTER TABLE users ADD COLUMN age int(11), ALGORITHM=INSTANT, LOCK=NONE;

ALTER TABLE users ADD CONSTRAINT adult CHECK (`age` >= 18), ALGORITHM=COPY, LOCK=NONE /* copies the table; writes go on meanwhile */;
