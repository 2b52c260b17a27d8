ALTER TABLE old DROP INDEX by_a, ALGORITHM=COPY, LOCK=NONE /* copies the table; writes go on meanwhile */;

ALTER TABLE old MODIFY COLUMN a bigint(20) DEFAULT 4, ALGORITHM=COPY, LOCK=NONE /* copies the table; writes go on meanwhile */;

ALTER TABLE old ADD COLUMN b varchar(10), ALGORITHM=COPY, LOCK=NONE /* copies the table; writes go on meanwhile */;

ALTER TABLE old ADD INDEX by_b (b), ALGORITHM=COPY, LOCK=NONE /* copies the table; writes go on meanwhile */;

ALTER TABLE old COMMENT='old', ALGORITHM=INSTANT, LOCK=NONE;
