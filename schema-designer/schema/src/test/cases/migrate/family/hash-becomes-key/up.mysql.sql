ALTER TABLE hits ALGORITHM=COPY, LOCK=SHARED PARTITION BY KEY (`id`) PARTITIONS 4 /* copies the table; writes wait until it is done */;
