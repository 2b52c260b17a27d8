ALTER TABLE players MODIFY COLUMN n bigint(20), ALGORITHM=COPY, LOCK=SHARED /* copies the table; writes wait until it is done */;
