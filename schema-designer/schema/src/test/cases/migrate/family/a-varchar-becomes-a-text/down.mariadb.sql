ALTER TABLE users MODIFY COLUMN bio varchar(200), ALGORITHM=COPY, LOCK=NONE /* copies the table; writes go on meanwhile */;
