ALTER TABLE cache DROP INDEX by_b, ALGORITHM=COPY, LOCK=SHARED /* copies the table; writes wait until it is done */;

ALTER TABLE cache DROP INDEX by_a, ALGORITHM=COPY, LOCK=SHARED /* copies the table; writes wait until it is done */;

ALTER TABLE cache DROP COLUMN c, ALGORITHM=COPY, LOCK=SHARED /* copies the table; writes wait until it is done */;
