ALTER TABLE users ADD COLUMN email TEXT;

UPDATE users SET email = (SELECT kept.email FROM dado_kept_users_email_a2772036 kept WHERE kept.id = users.id)
WHERE EXISTS (SELECT 1 FROM dado_kept_users_email_a2772036 kept WHERE kept.id = users.id);

DROP TABLE dado_kept_users_email_a2772036;

ALTER TABLE users ALTER COLUMN email SET NOT NULL;
