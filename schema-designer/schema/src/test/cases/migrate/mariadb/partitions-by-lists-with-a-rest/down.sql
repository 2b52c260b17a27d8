ALTER TABLE shops ALGORITHM=COPY, LOCK=NONE REMOVE PARTITIONING /* copies the table; writes wait until it is done */;
