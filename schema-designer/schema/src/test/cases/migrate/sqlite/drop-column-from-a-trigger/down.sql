DROP TRIGGER users_log;

ALTER TABLE users ADD COLUMN nick TEXT;

CREATE TRIGGER users_log AFTER UPDATE ON users BEGIN
  INSERT INTO log VALUES (new.email || coalesce(new.nick, ''));
END;
