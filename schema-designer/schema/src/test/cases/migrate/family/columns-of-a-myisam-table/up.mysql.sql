ALTER TABLE old DROP INDEX by_a, ALGORITHM=COPY, LOCK=SHARED /* copies the table; writes wait until it is done */;

ALTER TABLE old MODIFY COLUMN a bigint DEFAULT 4, ALGORITHM=COPY, LOCK=SHARED /* copies the table; writes wait until it is done */;

ALTER TABLE old ADD COLUMN b varchar(10), ALGORITHM=COPY, LOCK=SHARED /* copies the table; writes wait until it is done */;

ALTER TABLE old ADD INDEX by_b (b), ALGORITHM=COPY, LOCK=SHARED /* copies the table; writes wait until it is done */;

ALTER TABLE old COMMENT='old', ALGORITHM=INSTANT;
