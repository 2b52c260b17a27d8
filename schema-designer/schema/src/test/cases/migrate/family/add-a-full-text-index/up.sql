ALTER TABLE pages ADD FULLTEXT INDEX search (title, body), ALGORITHM=INPLACE, LOCK=SHARED /* writes wait until it is done */;
