DROP TRIGGER users_log;

ALTER TABLE users RENAME COLUMN nick TO nickname;

CREATE TRIGGER users_log AFTER UPDATE OF nickname ON users WHEN new.nickname <> '' BEGIN
  INSERT INTO log VALUES (new.nickname);
END;
