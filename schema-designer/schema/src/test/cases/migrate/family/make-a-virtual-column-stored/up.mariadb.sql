ALTER TABLE rows_of DROP COLUMN taxed, ADD COLUMN taxed int(11) GENERATED ALWAYS AS (`price` * 2) STORED, ALGORITHM=COPY, LOCK=NONE /* copies the table; writes go on meanwhile */;
