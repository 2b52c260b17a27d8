ALTER TABLE users DROP INDEX by_lower, RENAME COLUMN mail TO email, ADD INDEX by_lower ((lower(`email`))), ALGORITHM=COPY, LOCK=SHARED /* copies the table; writes wait until it is done */;
