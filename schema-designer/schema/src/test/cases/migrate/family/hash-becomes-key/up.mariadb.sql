ALTER TABLE hits ALGORITHM=COPY, LOCK=NONE PARTITION BY KEY (`id`) PARTITIONS 4 /* copies the table; writes wait until it is done */;
