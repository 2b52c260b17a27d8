CREATE TABLE c (id bigint PRIMARY KEY);
CREATE TABLE o (id bigint PRIMARY KEY, c_id bigint CONSTRAINT o_c REFERENCES c (id), n integer CONSTRAINT o_n CHECK (n <> 12345));
