-- engine: postgresql
ALTER TABLE users VALIDATE CONSTRAINT users_email_not_null;
ALTER TABLE users ALTER email SET NOT NULL;
