ALTER TABLE cache ENGINE=InnoDB, ALGORITHM=COPY, LOCK=SHARED /* copies the table; writes wait until it is done */;
