CREATE TABLE c (id bigint, name text, CONSTRAINT c_pkey PRIMARY KEY (id) INCLUDE (name));
CREATE TABLE o (id bigint PRIMARY KEY, c_id bigint CONSTRAINT o_c REFERENCES c (id));
