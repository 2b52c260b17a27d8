ALTER TABLE hits MODIFY COLUMN count_of int unsigned NOT NULL DEFAULT 0, ALGORITHM=COPY, LOCK=SHARED /* copies the table; writes wait until it is done */;
