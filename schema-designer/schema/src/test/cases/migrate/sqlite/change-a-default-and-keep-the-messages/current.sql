CREATE TABLE chats (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  title TEXT NOT NULL DEFAULT 'New chat'
);

CREATE TABLE messages (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  chat_id INTEGER NOT NULL REFERENCES chats (id) ON DELETE CASCADE,
  body TEXT NOT NULL
);

INSERT INTO chats (title) VALUES ('one'), ('two'), ('three');
INSERT INTO messages (chat_id, body) VALUES (1, 'hi'), (1, 'ho'), (3, 'hey');
