ALTER TABLE prices MODIFY COLUMN price float, ALGORITHM=COPY, LOCK=NONE /* copies the table; writes go on meanwhile */;
