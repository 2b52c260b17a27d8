ALTER TABLE users MODIFY COLUMN roles set('read','write') NOT NULL DEFAULT 'read', ALGORITHM=COPY, LOCK=SHARED /* copies the table; writes wait until it is done */;
