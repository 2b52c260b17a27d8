DROP VIEW nicks;

ALTER TABLE users RENAME COLUMN nick TO nickname;

CREATE VIEW nicks AS
SELECT u.nickname FROM users u WHERE nickname IS NOT NULL;
