ALTER TABLE tags DROP PRIMARY KEY, ALGORITHM=COPY, LOCK=NONE /* copies the table; writes go on meanwhile */;
