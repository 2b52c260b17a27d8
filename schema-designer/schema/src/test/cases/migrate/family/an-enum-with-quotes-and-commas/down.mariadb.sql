ALTER TABLE moods MODIFY COLUMN mood enum('it''s, fine','so-so') NOT NULL DEFAULT 'it''s, fine', ALGORITHM=COPY, LOCK=NONE /* copies the table; writes go on meanwhile */;
