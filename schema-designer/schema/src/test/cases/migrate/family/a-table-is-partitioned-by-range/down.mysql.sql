ALTER TABLE visits ALGORITHM=COPY, LOCK=SHARED REMOVE PARTITIONING /* copies the table; writes wait until it is done */;
