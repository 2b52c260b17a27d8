ALTER TABLE places MODIFY COLUMN n int, ALGORITHM=INPLACE, LOCK=SHARED /* writes wait until it is done */;
