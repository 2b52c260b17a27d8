DROP TRIGGER users_log;

ALTER TABLE users RENAME COLUMN nickname TO nick;

CREATE TRIGGER users_log AFTER UPDATE OF nick ON users WHEN new.nick <> '' BEGIN
  INSERT INTO log VALUES (new.nick);
END;
