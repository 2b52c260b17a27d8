-- Add nick names
-- For SQLite. Reversible: yes, structure and data.

ALTER TABLE users ADD COLUMN nick TEXT;

-- The way down:
--   ALTER TABLE users DROP COLUMN nick;
