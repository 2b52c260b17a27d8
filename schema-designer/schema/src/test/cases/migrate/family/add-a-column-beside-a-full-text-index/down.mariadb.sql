ALTER TABLE pages DROP COLUMN views, ALGORITHM=INPLACE, LOCK=SHARED /* writes wait until it is done */;
