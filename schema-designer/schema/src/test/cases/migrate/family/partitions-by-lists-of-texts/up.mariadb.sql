ALTER TABLE shops ALGORITHM=COPY, LOCK=NONE PARTITION BY LIST COLUMNS (`country`) (
  PARTITION eu VALUES IN ('de','fr'),
  PARTITION us VALUES IN ('us')
) /* copies the table; writes wait until it is done */;
