ALTER TABLE pages ADD COLUMN views int(11) NOT NULL DEFAULT 0, ALGORITHM=INPLACE, LOCK=SHARED /* writes wait until it is done */;
