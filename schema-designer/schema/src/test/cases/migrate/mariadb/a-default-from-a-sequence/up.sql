CREATE SEQUENCE numbers;

ALTER TABLE t ADD COLUMN n bigint(20) DEFAULT nextval(`numbers`), ALGORITHM=COPY, LOCK=SHARED /* copies the table; writes wait until it is done */;
