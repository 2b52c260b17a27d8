CREATE TABLE t (id bigint PRIMARY KEY, n integer CONSTRAINT here CHECK (n <> 13));
