ALTER TABLE places MODIFY COLUMN n int(11) NOT NULL DEFAULT 4, ALGORITHM=INPLACE, LOCK=SHARED /* writes wait until it is done */;
