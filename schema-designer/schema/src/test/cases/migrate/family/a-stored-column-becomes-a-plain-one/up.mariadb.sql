ALTER TABLE rows_of MODIFY COLUMN taxed int(11), ALGORITHM=COPY, LOCK=NONE /* copies the table; writes go on meanwhile */;
