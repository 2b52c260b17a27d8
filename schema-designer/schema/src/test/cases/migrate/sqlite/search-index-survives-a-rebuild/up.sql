PRAGMA foreign_keys = OFF;

BEGIN IMMEDIATE;

DROP TRIGGER posts_ai;

PRAGMA legacy_alter_table = ON;

CREATE TABLE dado_new_posts (
  id INTEGER PRIMARY KEY,
  title VARCHAR(80),
  body TEXT
);

INSERT INTO dado_new_posts (id, title, body)
SELECT id, title, body FROM posts;

DROP TABLE posts;

ALTER TABLE dado_new_posts RENAME TO posts;

PRAGMA legacy_alter_table = OFF;

CREATE TRIGGER posts_ai AFTER INSERT ON posts BEGIN
  INSERT INTO posts_fts (rowid, title, body) VALUES (new.id, new.title, new.body);
END;

COMMIT;

PRAGMA foreign_keys = ON;
