ALTER TABLE moods MODIFY COLUMN mood enum('it''s, fine','so-so') NOT NULL DEFAULT 'it''s, fine', ALGORITHM=COPY, LOCK=SHARED /* copies the table; writes wait until it is done */;
