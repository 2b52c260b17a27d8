-- engine: postgresql
CREATE TABLE docs (id bigint PRIMARY KEY, owner text);
CREATE POLICY own ON docs USING (owner = current_user);
