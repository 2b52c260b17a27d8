-- Takes back: Add nick names
-- For SQLite. Reversible: yes, structure and data.

-- reverse: ALTER TABLE users ADD COLUMN nick TEXT
ALTER TABLE users DROP COLUMN nick;
