ALTER TABLE users MODIFY COLUMN code varchar(20) COLLATE latin1_swedish_ci, ALGORITHM=COPY, LOCK=NONE /* copies the table; writes go on meanwhile */;
