ALTER TABLE users ADD COLUMN nick TEXT;

UPDATE users SET nick = (SELECT kept.nick FROM dado_kept_users_nick_91a4c789 kept WHERE kept.id = users.id)
WHERE EXISTS (SELECT 1 FROM dado_kept_users_nick_91a4c789 kept WHERE kept.id = users.id);

DROP TABLE dado_kept_users_nick_91a4c789;
