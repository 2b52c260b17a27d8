CREATE TABLE users (
  id INTEGER PRIMARY KEY,
  email TEXT NOT NULL,
  nick TEXT
);

CREATE TABLE orders (
  id INTEGER PRIMARY KEY,
  user_id INTEGER NOT NULL REFERENCES users (id) ON DELETE CASCADE,
  total NUMERIC NOT NULL DEFAULT 0
);

CREATE VIEW mails AS SELECT id, email FROM users;

CREATE TRIGGER mails_insert INSTEAD OF INSERT ON mails BEGIN INSERT INTO users (id, email) VALUES (new.id, lower(new.email)); END;

CREATE TRIGGER mails_delete INSTEAD OF DELETE ON mails BEGIN DELETE FROM users WHERE id = old.id; END;
