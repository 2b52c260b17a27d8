CREATE TABLE t (id bigint PRIMARY KEY, a text);
COMMENT ON TABLE t IS 'new, with ''quotes'' and a \ backslash';
COMMENT ON COLUMN t.id IS 'comes';
