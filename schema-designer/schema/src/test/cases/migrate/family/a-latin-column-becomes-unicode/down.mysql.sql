ALTER TABLE users MODIFY COLUMN code varchar(20) COLLATE latin1_swedish_ci, ALGORITHM=COPY, LOCK=SHARED /* copies the table; writes wait until it is done */;
