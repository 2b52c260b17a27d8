ALTER TABLE moods MODIFY COLUMN mood enum('it''s, fine','so-so','a "bad" one') NOT NULL DEFAULT 'it''s, fine', ALGORITHM=INSTANT, LOCK=NONE;
