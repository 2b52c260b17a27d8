ALTER TABLE old COMMENT='', ALGORITHM=INSTANT, LOCK=NONE;

ALTER TABLE old DROP INDEX by_b, ALGORITHM=COPY, LOCK=NONE /* copies the table; writes go on meanwhile */;

ALTER TABLE old DROP COLUMN b, ALGORITHM=COPY, LOCK=NONE /* copies the table; writes go on meanwhile */;

ALTER TABLE old MODIFY COLUMN a int(11), ALGORITHM=COPY, LOCK=NONE /* copies the table; writes go on meanwhile */;

ALTER TABLE old ADD INDEX by_a (a), ALGORITHM=COPY, LOCK=NONE /* copies the table; writes go on meanwhile */;
