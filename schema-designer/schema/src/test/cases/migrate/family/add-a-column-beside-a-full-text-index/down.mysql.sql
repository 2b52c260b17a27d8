ALTER TABLE pages DROP COLUMN views, ALGORITHM=COPY, LOCK=SHARED /* copies the table; writes wait until it is done */;
