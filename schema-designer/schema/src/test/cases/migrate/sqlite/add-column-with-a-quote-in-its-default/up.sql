ALTER TABLE users ADD COLUMN motto TEXT DEFAULT 'it''s; -- fine';
