ALTER TABLE users ADD INDEX by_lower ((lower(`email`))), ALGORITHM=INPLACE, LOCK=SHARED /* writes wait until it is done */;
