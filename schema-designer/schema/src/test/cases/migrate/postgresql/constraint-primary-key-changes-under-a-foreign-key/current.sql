CREATE TABLE c (id bigint CONSTRAINT c_pkey PRIMARY KEY, name text);
CREATE TABLE o (id bigint PRIMARY KEY, c_id bigint CONSTRAINT o_c REFERENCES c (id));
