CREATE TABLE people (id bigint PRIMARY KEY, name text);
CREATE VIEW mine WITH (security_invoker = true, check_option = cascaded) AS SELECT id, name FROM people;
COMMENT ON VIEW mine IS 'only mine';
COMMENT ON COLUMN mine.name IS 'what I am called';
ALTER VIEW mine ALTER COLUMN name SET DEFAULT 'nobody';
