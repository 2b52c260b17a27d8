ALTER TABLE logins MODIFY COLUMN at datetime, ALGORITHM=COPY, LOCK=NONE /* copies the table; writes go on meanwhile */;
