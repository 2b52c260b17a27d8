ALTER TABLE t ADD COLUMN c int(11) AFTER id, ALGORITHM=COPY, LOCK=NONE /* copies the table; writes go on meanwhile */;
