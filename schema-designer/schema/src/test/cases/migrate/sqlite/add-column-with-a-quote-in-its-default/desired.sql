CREATE TABLE users (
  id INTEGER PRIMARY KEY,
  email TEXT NOT NULL,
  nick TEXT,
  motto TEXT DEFAULT 'it''s; -- fine'
);
