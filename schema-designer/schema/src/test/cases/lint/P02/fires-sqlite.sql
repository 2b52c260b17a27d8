-- engine: sqlite
ALTER TABLE users ADD COLUMN age INTEGER NOT NULL;
