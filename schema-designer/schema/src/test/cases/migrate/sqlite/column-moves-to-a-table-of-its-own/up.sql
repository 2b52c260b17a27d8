ALTER TABLE users DROP COLUMN nick;

CREATE TABLE nicks (
  user_id INTEGER PRIMARY KEY,
  nick TEXT,
  FOREIGN KEY (user_id) REFERENCES users (id)
);
