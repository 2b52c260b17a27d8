ALTER TABLE cache ADD COLUMN c int, ALGORITHM=COPY, LOCK=SHARED /* copies the table; writes wait until it is done */;

ALTER TABLE cache ADD INDEX by_a (a) USING HASH, ALGORITHM=COPY, LOCK=SHARED /* copies the table; writes wait until it is done */;

ALTER TABLE cache ADD INDEX by_b (b) USING BTREE, ALGORITHM=COPY, LOCK=SHARED /* copies the table; writes wait until it is done */;
