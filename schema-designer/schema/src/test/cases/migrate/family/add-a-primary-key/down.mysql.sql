ALTER TABLE tags DROP PRIMARY KEY, ALGORITHM=COPY, LOCK=SHARED /* copies the table; writes wait until it is done */;
