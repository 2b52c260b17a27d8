ALTER TABLE rows_of MODIFY COLUMN a int(11) GENERATED ALWAYS AS (`price` * 2) VIRTUAL COMMENT 'twice', ALGORITHM=INSTANT, LOCK=NONE;

ALTER TABLE rows_of MODIFY COLUMN b int(11) GENERATED ALWAYS AS (`price` + 1) STORED COMMENT 'one more', ALGORITHM=COPY, LOCK=NONE /* copies the table; writes go on meanwhile */;
