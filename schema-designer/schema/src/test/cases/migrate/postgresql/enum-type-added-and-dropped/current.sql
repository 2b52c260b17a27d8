CREATE TYPE old_kind AS ENUM ('x');
CREATE TABLE t (id bigint PRIMARY KEY, kind old_kind);
