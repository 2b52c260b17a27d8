-- Add nick names
-- For SQLite. Reversible: yes, structure and data.

-- +goose Up
ALTER TABLE users ADD COLUMN nick TEXT;

-- +goose Down
-- reverse: ALTER TABLE users ADD COLUMN nick TEXT
ALTER TABLE users DROP COLUMN nick;
