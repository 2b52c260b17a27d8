ALTER TABLE spans ADD COLUMN b int(11), ALGORITHM=INSTANT, LOCK=NONE;

ALTER TABLE spans ADD CONSTRAINT forward CHECK (`a` < `b`), ALGORITHM=COPY, LOCK=NONE /* copies the table; writes go on meanwhile */;
