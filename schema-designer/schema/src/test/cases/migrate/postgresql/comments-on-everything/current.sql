CREATE TABLE t (id bigint PRIMARY KEY, a text);
COMMENT ON TABLE t IS 'old';
COMMENT ON COLUMN t.a IS 'goes';
