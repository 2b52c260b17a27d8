ALTER TABLE prices MODIFY COLUMN price decimal(10,2), ALGORITHM=COPY, LOCK=NONE /* copies the table; writes go on meanwhile */;
