ALTER TABLE users MODIFY COLUMN roles set('read','write') NOT NULL DEFAULT 'read', ALGORITHM=COPY, LOCK=NONE /* copies the table; writes go on meanwhile */;
