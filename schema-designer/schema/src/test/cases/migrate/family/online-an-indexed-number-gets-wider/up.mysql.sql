ALTER TABLE hits MODIFY COLUMN visits bigint NOT NULL DEFAULT 0, ALGORITHM=COPY, LOCK=SHARED /* copies the table; writes wait until it is done */;
