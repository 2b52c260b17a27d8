ALTER TABLE pages ADD FULLTEXT INDEX search (body) WITH PARSER ngram, ALGORITHM=INPLACE, LOCK=SHARED /* writes wait until it is done */;
