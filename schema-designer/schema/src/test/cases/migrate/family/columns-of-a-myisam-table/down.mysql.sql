ALTER TABLE old COMMENT='', ALGORITHM=INSTANT;

ALTER TABLE old DROP INDEX by_b, ALGORITHM=COPY, LOCK=SHARED /* copies the table; writes wait until it is done */;

ALTER TABLE old DROP COLUMN b, ALGORITHM=COPY, LOCK=SHARED /* copies the table; writes wait until it is done */;

ALTER TABLE old MODIFY COLUMN a int, ALGORITHM=COPY, LOCK=SHARED /* copies the table; writes wait until it is done */;

ALTER TABLE old ADD INDEX by_a (a), ALGORITHM=COPY, LOCK=SHARED /* copies the table; writes wait until it is done */;
