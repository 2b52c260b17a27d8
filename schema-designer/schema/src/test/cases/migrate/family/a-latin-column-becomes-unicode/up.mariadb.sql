ALTER TABLE users MODIFY COLUMN code varchar(20), ALGORITHM=COPY, LOCK=NONE /* copies the table; writes go on meanwhile */;
