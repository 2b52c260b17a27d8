ALTER TABLE pages MODIFY COLUMN s varchar(20), ALGORITHM=COPY, LOCK=NONE /* copies the table; writes go on meanwhile */;

ALTER TABLE pages MODIFY COLUMN n int(11), ALGORITHM=INPLACE, LOCK=SHARED /* writes wait until it is done */;
