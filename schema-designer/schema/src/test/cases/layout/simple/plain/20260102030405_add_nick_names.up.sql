-- dado: plain
-- Add nick names
-- For SQLite. Reversible: yes, structure and data.

ALTER TABLE users ADD COLUMN nick TEXT;
