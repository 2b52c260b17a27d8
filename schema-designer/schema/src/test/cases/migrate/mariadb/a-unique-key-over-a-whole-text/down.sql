ALTER TABLE pages DROP INDEX one_body, ALGORITHM=COPY, LOCK=NONE /* copies the table; writes go on meanwhile */;
