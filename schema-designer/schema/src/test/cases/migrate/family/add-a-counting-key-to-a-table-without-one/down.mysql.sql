ALTER TABLE log_lines DROP PRIMARY KEY, DROP COLUMN id, ALGORITHM=COPY, LOCK=SHARED /* copies the table; writes wait until it is done */;
