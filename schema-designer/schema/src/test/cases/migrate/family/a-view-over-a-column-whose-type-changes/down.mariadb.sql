ALTER TABLE users MODIFY COLUMN age int(11), ALGORITHM=COPY, LOCK=NONE /* copies the table; writes go on meanwhile */;
