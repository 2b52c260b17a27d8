ALTER TABLE shops ALGORITHM=COPY, LOCK=SHARED REMOVE PARTITIONING /* copies the table; writes wait until it is done */;
