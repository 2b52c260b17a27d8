ALTER TABLE shops ALGORITHM=COPY, LOCK=NONE PARTITION BY LIST (`region`) (
  PARTITION a VALUES IN (1,2),
  PARTITION rest VALUES IN (0)
) /* copies the table; writes wait until it is done */;
