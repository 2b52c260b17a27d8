ALTER TABLE logins MODIFY COLUMN at timestamp NULL, ALGORITHM=COPY, LOCK=SHARED /* copies the table; writes wait until it is done */;
