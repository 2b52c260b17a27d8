ALTER TABLE prices MODIFY COLUMN price decimal(12,4) NOT NULL, ALGORITHM=COPY, LOCK=NONE /* copies the table; writes go on meanwhile */;
