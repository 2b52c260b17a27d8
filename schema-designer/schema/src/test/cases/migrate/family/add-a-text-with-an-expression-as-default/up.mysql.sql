ALTER TABLE pages ADD COLUMN body text NOT NULL DEFAULT (_utf8mb4'nothing yet'), ALGORITHM=COPY, LOCK=SHARED /* copies the table; writes wait until it is done */;
