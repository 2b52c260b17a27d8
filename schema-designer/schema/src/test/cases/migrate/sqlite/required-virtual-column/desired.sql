CREATE TABLE users (
  id INTEGER PRIMARY KEY,
  email TEXT NOT NULL,
  nick TEXT,
  mail TEXT NOT NULL AS (lower(email))
);
