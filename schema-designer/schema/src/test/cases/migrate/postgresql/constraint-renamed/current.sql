CREATE TABLE t (id bigint CONSTRAINT t_pkey PRIMARY KEY, n integer CONSTRAINT old_check CHECK (n <> 13), m integer CONSTRAINT old_unique UNIQUE);
