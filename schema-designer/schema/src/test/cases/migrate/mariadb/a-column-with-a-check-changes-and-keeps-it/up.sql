ALTER TABLE t MODIFY COLUMN n bigint(20) NOT NULL CHECK (`n` > 0), ALGORITHM=COPY, LOCK=NONE /* copies the table; writes go on meanwhile */;
