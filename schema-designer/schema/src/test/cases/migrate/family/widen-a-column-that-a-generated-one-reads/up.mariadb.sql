ALTER TABLE rows_of DROP COLUMN taxed, ALGORITHM=INSTANT, LOCK=NONE;

ALTER TABLE rows_of MODIFY COLUMN price bigint(20) NOT NULL, ALGORITHM=COPY, LOCK=NONE /* copies the table; writes go on meanwhile */;

ALTER TABLE rows_of ADD COLUMN taxed bigint(20) GENERATED ALWAYS AS (`price` * 2) STORED, ALGORITHM=COPY, LOCK=NONE /* copies the table; writes go on meanwhile */;
