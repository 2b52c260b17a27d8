ALTER TABLE hits MODIFY COLUMN count_of int(10) unsigned NOT NULL DEFAULT 0, ALGORITHM=COPY, LOCK=NONE /* copies the table; writes go on meanwhile */;
