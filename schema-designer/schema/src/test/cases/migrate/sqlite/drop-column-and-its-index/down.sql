ALTER TABLE users ADD COLUMN nick TEXT;

CREATE INDEX users_nick ON users (nick);
