CREATE TABLE users (
  id INTEGER,
  email TEXT NOT NULL,
  nick TEXT
);

INSERT INTO users VALUES (1, 'ann@example.org', 'ann'), (2, 'bob@example.org', NULL), (7, 'çelik@example.org', 'o''neil');
