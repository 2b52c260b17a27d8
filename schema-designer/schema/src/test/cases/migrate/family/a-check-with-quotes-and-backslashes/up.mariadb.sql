ALTER TABLE codes ADD CONSTRAINT clean CHECK (`code` <> 'it\'s' and `code`  not like 'a\\\\b%'), ALGORITHM=COPY, LOCK=NONE /* copies the table; writes go on meanwhile */;
