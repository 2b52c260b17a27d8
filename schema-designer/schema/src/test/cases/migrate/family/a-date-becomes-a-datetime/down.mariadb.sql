ALTER TABLE logins MODIFY COLUMN at date, ALGORITHM=COPY, LOCK=NONE /* copies the table; writes go on meanwhile */;
