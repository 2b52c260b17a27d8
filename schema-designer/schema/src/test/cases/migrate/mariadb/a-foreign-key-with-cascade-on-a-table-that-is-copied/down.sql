ALTER TABLE players MODIFY COLUMN n int(11), ALGORITHM=COPY, LOCK=SHARED /* copies the table; writes wait until it is done */;
