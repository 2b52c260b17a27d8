ALTER TABLE codes MODIFY COLUMN code varchar(10) NOT NULL, ALGORITHM=COPY, LOCK=SHARED /* copies the table; writes wait until it is done */;
