-- engine: postgresql
ALTER TABLE users ADD CONSTRAINT users_email_key UNIQUE (email);
ALTER TABLE logs ADD PRIMARY KEY (id);
ALTER TABLE users ADD COLUMN code text UNIQUE;
