ALTER TABLE hits COALESCE PARTITION 2 /* writes wait until it is done */;
