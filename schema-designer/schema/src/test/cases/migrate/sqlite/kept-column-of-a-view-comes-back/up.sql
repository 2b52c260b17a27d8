DROP TRIGGER nick_first;

DROP VIEW nicks;

CREATE TABLE dado_kept_users_nick_91a4c789 AS
SELECT id, nick FROM users;

ALTER TABLE users DROP COLUMN nick;

CREATE VIEW nicks AS
SELECT id FROM users;

CREATE TRIGGER nick_first BEFORE UPDATE ON users WHEN new.email IS NULL BEGIN
  SELECT RAISE(IGNORE);
END;
