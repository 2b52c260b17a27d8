ALTER TABLE codes MODIFY COLUMN code varchar(10) NOT NULL, ALGORITHM=COPY, LOCK=NONE /* copies the table; writes go on meanwhile */;
