ALTER TABLE rows_of ADD COLUMN doubled int GENERATED ALWAYS AS (`price` * 2) VIRTUAL NOT NULL, ALGORITHM=COPY, LOCK=SHARED /* copies the table; writes wait until it is done */;
