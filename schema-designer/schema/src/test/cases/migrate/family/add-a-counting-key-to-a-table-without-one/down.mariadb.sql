ALTER TABLE log_lines DROP PRIMARY KEY, DROP COLUMN id, ALGORITHM=COPY, LOCK=NONE /* copies the table; writes go on meanwhile */;
