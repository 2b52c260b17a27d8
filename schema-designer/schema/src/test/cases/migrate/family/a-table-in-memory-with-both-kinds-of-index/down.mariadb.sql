ALTER TABLE cache DROP INDEX by_b, ALGORITHM=COPY, LOCK=NONE /* copies the table; writes go on meanwhile */;

ALTER TABLE cache DROP INDEX by_a, ALGORITHM=COPY, LOCK=NONE /* copies the table; writes go on meanwhile */;

ALTER TABLE cache DROP COLUMN c, ALGORITHM=COPY, LOCK=NONE /* copies the table; writes go on meanwhile */;
