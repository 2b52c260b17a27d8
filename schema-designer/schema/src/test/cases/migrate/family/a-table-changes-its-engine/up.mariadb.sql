ALTER TABLE cache ENGINE=InnoDB, ALGORITHM=COPY, LOCK=NONE /* copies the table; writes go on meanwhile */;
