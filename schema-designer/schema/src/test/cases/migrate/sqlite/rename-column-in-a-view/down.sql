DROP VIEW nicks;

ALTER TABLE users RENAME COLUMN nickname TO nick;

CREATE VIEW nicks AS
SELECT u.nick FROM users u WHERE nick IS NOT NULL;
