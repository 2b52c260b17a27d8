ALTER TABLE hits ADD PARTITION PARTITIONS 2 /* writes wait until it is done */;
