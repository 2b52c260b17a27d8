ALTER TABLE rows_of DROP COLUMN taxed, ALGORITHM=INSTANT;

ALTER TABLE rows_of MODIFY COLUMN price bigint NOT NULL, ALGORITHM=COPY, LOCK=SHARED /* copies the table; writes wait until it is done */;

ALTER TABLE rows_of ADD COLUMN taxed bigint GENERATED ALWAYS AS (`price` * 2) STORED, ALGORITHM=COPY, LOCK=SHARED /* copies the table; writes wait until it is done */;
