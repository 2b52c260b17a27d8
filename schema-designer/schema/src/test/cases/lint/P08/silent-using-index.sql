-- engine: postgresql
CREATE UNIQUE INDEX CONCURRENTLY users_email_key ON users (email);
ALTER TABLE users ADD CONSTRAINT users_email_key UNIQUE USING INDEX users_email_key;
ALTER TABLE logs ADD CONSTRAINT p PRIMARY KEY USING INDEX logs_i;
CREATE TABLE t (id bigint);
ALTER TABLE t ADD PRIMARY KEY (id);
