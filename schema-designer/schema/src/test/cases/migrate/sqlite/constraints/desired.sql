CREATE TABLE users (
  id INTEGER PRIMARY KEY,
  email TEXT NOT NULL,
  nick TEXT
);

CREATE TABLE orders (
  id INTEGER PRIMARY KEY,
  user_id INTEGER NOT NULL ,
  total NUMERIC,
  CONSTRAINT positive CHECK (total > 0),
  CONSTRAINT one UNIQUE (user_id, total)
);
