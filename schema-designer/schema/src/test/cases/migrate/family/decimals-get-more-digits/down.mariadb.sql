ALTER TABLE prices MODIFY COLUMN price decimal(8,2) NOT NULL, ALGORITHM=COPY, LOCK=NONE /* copies the table; writes go on meanwhile */;
