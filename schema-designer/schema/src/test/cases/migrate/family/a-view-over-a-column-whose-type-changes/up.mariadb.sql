ALTER TABLE users MODIFY COLUMN age bigint(20), ALGORITHM=COPY, LOCK=NONE /* copies the table; writes go on meanwhile */;
