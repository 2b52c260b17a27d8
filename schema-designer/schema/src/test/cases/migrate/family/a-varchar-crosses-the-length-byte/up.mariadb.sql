ALTER TABLE users MODIFY COLUMN nick varchar(100), ALGORITHM=COPY, LOCK=NONE /* copies the table; writes go on meanwhile */;
