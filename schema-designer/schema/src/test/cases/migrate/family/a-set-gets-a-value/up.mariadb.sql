ALTER TABLE users MODIFY COLUMN roles set('read','write','admin') NOT NULL DEFAULT 'read', ALGORITHM=INSTANT, LOCK=NONE;
