ALTER TABLE t ADD COLUMN b int(11) DEFAULT (`a` + 1), ALGORITHM=COPY, LOCK=NONE /* copies the table; writes go on meanwhile */;

ALTER TABLE t ADD COLUMN c varchar(40) DEFAULT uuid(), ALGORITHM=COPY, LOCK=NONE /* copies the table; writes go on meanwhile */;

ALTER TABLE t ADD COLUMN d datetime(3) DEFAULT current_timestamp(3) ON UPDATE CURRENT_TIMESTAMP(3), ALGORITHM=INSTANT, LOCK=NONE;
