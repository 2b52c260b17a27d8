CREATE TABLE t (id bigint PRIMARY KEY, kind text NOT NULL DEFAULT 'x');
