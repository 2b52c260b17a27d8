CREATE TABLE docs (id bigint PRIMARY KEY, owner_name text, body text);
CREATE POLICY changed ON docs FOR SELECT TO pg_monitor, pg_read_all_data USING (owner_name = 'b');
CREATE POLICY fresh ON docs AS RESTRICTIVE USING (id > 0) WITH CHECK (body <> '');
COMMENT ON POLICY fresh ON docs IS 'never without a body';
CREATE POLICY other_command ON docs FOR UPDATE USING (true) WITH CHECK (true);
ALTER TABLE docs ENABLE ROW LEVEL SECURITY;
ALTER TABLE docs FORCE ROW LEVEL SECURITY;
