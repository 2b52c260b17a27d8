ALTER TABLE codes MODIFY COLUMN code char(10) NOT NULL, ALGORITHM=COPY, LOCK=NONE /* copies the table; writes go on meanwhile */;
