DROP VIEW nicks;

ALTER TABLE users ADD COLUMN nick TEXT;

CREATE VIEW nicks AS
SELECT id, nick FROM users;
