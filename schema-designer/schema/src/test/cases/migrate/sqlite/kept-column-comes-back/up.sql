CREATE TABLE dado_kept_users_nick_91a4c789 AS
SELECT id, nick FROM users;

ALTER TABLE users DROP COLUMN nick;
