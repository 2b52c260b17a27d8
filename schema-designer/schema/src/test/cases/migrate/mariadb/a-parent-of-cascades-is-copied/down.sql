ALTER TABLE teams MODIFY COLUMN n int(11), ALGORITHM=COPY, LOCK=NONE /* copies the table; writes go on meanwhile */;
