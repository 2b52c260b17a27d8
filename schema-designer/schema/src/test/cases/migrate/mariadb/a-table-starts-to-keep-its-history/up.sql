ALTER TABLE prices ADD SYSTEM VERSIONING, ALGORITHM=COPY, LOCK=SHARED /* copies the table; writes wait until it is done */;
