-- Add nick names
-- For SQLite. Reversible: yes, structure and data.

-- migrate:up
ALTER TABLE users ADD COLUMN nick TEXT;

-- migrate:down
-- reverse: ALTER TABLE users ADD COLUMN nick TEXT
ALTER TABLE users DROP COLUMN nick;
