CREATE TYPE kind AS ENUM ('x', 'y');
CREATE TABLE t (id bigint PRIMARY KEY, kind kind NOT NULL DEFAULT 'x');
