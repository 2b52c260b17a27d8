ALTER TABLE logins MODIFY COLUMN at datetime, ALGORITHM=COPY, LOCK=SHARED /* copies the table; writes wait until it is done */;
