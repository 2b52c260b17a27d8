CREATE TABLE users (
  id INTEGER PRIMARY KEY,
  address TEXT NOT NULL,
  nick TEXT,
  mail TEXT AS (lower(address))
);
