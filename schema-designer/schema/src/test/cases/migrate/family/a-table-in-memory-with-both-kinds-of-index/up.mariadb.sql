ALTER TABLE cache ADD COLUMN c int(11), ALGORITHM=COPY, LOCK=NONE /* copies the table; writes go on meanwhile */;

ALTER TABLE cache ADD INDEX by_a (a) USING HASH, ALGORITHM=COPY, LOCK=NONE /* copies the table; writes go on meanwhile */;

ALTER TABLE cache ADD INDEX by_b (b) USING BTREE, ALGORITHM=COPY, LOCK=NONE /* copies the table; writes go on meanwhile */;
