ALTER TABLE teams MODIFY COLUMN n bigint(20), ALGORITHM=COPY, LOCK=NONE /* copies the table; writes go on meanwhile */;
