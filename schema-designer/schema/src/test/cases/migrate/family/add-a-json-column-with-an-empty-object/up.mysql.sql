ALTER TABLE settings ADD COLUMN data json DEFAULT (json_object()), ALGORITHM=COPY, LOCK=SHARED /* copies the table; writes wait until it is done */;
