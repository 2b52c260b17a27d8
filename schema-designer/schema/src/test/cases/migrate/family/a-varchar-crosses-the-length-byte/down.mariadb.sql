ALTER TABLE users MODIFY COLUMN nick varchar(40), ALGORITHM=COPY, LOCK=NONE /* copies the table; writes go on meanwhile */;
