ALTER TABLE flags MODIFY COLUMN f set('a','b','c','d','e','f','g','h'), ALGORITHM=COPY, LOCK=NONE /* copies the table; writes go on meanwhile */;
