CREATE TABLE dado_kept_users_email_a2772036 AS
SELECT id, email FROM users;

ALTER TABLE users DROP COLUMN email;
