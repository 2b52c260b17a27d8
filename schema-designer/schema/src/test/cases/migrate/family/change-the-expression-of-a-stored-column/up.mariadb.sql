ALTER TABLE rows_of MODIFY COLUMN taxed int(11) GENERATED ALWAYS AS (`price` * 3) STORED, ALGORITHM=COPY, LOCK=NONE /* copies the table; writes go on meanwhile */;
