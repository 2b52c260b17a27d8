ALTER TABLE rows_of MODIFY COLUMN doubled int GENERATED ALWAYS AS (`price` + `price`) VIRTUAL, ALGORITHM=COPY, LOCK=SHARED /* copies the table; writes wait until it is done */;
