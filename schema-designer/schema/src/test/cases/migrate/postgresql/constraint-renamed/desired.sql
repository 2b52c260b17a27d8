CREATE TABLE t (id bigint CONSTRAINT t_pk PRIMARY KEY, n integer CONSTRAINT new_check CHECK (n <> 13), m integer CONSTRAINT new_unique UNIQUE);
