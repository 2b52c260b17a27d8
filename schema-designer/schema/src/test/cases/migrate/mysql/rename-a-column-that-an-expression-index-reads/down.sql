ALTER TABLE users DROP INDEX by_lower, RENAME COLUMN email TO mail, ADD INDEX by_lower ((lower(`mail`))), ALGORITHM=COPY, LOCK=SHARED /* copies the table; writes wait until it is done */;
