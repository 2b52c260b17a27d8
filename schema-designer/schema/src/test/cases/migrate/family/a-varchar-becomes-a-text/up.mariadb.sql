ALTER TABLE users MODIFY COLUMN bio mediumtext, ALGORITHM=COPY, LOCK=NONE /* copies the table; writes go on meanwhile */;
