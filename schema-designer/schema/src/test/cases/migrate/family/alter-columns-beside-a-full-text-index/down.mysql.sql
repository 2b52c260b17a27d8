ALTER TABLE pages MODIFY COLUMN s varchar(20), ALGORITHM=COPY, LOCK=SHARED /* copies the table; writes wait until it is done */;

ALTER TABLE pages MODIFY COLUMN n int, ALGORITHM=COPY, LOCK=SHARED /* copies the table; writes wait until it is done */;
