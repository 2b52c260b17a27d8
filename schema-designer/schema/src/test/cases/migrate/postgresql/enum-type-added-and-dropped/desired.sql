CREATE TYPE new_kind AS ENUM ('x', 'y');
COMMENT ON TYPE new_kind IS 'kinds of things';
CREATE TABLE t (id bigint PRIMARY KEY, kind new_kind);
