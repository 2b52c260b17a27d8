CREATE TABLE docs (id bigint PRIMARY KEY, owner_name text NOT NULL);
ALTER TABLE docs ENABLE ROW LEVEL SECURITY;
CREATE POLICY own ON docs USING (owner_name = 'me');
