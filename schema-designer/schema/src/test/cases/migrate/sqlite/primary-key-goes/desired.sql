CREATE TABLE users (
  id INTEGER,
  email TEXT NOT NULL,
  nick TEXT
);
