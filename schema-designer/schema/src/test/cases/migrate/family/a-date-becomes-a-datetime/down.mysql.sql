ALTER TABLE logins MODIFY COLUMN at date, ALGORITHM=COPY, LOCK=SHARED /* copies the table; writes wait until it is done */;
