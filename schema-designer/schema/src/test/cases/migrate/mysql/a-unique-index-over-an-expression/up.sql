ALTER TABLE users ADD UNIQUE INDEX one ((lower(`email`))), ALGORITHM=INPLACE, LOCK=SHARED /* writes wait until it is done */;
