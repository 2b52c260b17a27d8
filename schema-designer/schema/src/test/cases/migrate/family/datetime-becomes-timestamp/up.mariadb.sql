ALTER TABLE logins MODIFY COLUMN at timestamp NULL, ALGORITHM=COPY, LOCK=NONE /* copies the table; writes go on meanwhile */;
