CREATE TABLE docs (id bigint PRIMARY KEY, owner_name text, body text);
CREATE POLICY changed ON docs FOR SELECT USING (owner_name = 'a');
CREATE POLICY gone ON docs FOR DELETE USING (true);
CREATE POLICY other_command ON docs FOR INSERT WITH CHECK (true);
ALTER TABLE docs ENABLE ROW LEVEL SECURITY;
