ALTER TABLE flags MODIFY COLUMN f set('a','b','c','d','e','f','g','h'), ALGORITHM=COPY, LOCK=SHARED /* copies the table; writes wait until it is done */;
