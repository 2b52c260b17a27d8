ALTER TABLE users ADD UNIQUE INDEX one ((lower(`email`))), ALGORITHM=COPY, LOCK=SHARED /* copies the table; writes wait until it is done */;
