CREATE TABLE t (id bigint CONSTRAINT t_pkey PRIMARY KEY, n integer CONSTRAINT odd CHECK (n <> 13));
COMMENT ON CONSTRAINT t_pkey ON t IS 'old words';
