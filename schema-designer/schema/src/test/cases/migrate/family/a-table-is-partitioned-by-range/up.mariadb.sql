ALTER TABLE visits ALGORITHM=COPY, LOCK=NONE PARTITION BY RANGE (`year_no`) (
  PARTITION p25 VALUES LESS THAN (2026),
  PARTITION pmax VALUES LESS THAN MAXVALUE
) /* copies the table; writes wait until it is done */;
