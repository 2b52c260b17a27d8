ALTER TABLE t DROP COLUMN c, ALGORITHM=INPLACE, LOCK=SHARED /* writes wait until it is done */;
