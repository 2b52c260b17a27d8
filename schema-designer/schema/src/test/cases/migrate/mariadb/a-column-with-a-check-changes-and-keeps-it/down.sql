ALTER TABLE t MODIFY COLUMN n int(11) CHECK (`n` > 0), ALGORITHM=COPY, LOCK=NONE /* copies the table; writes go on meanwhile */;
