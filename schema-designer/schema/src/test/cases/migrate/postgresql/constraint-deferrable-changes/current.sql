CREATE TABLE c (id bigint PRIMARY KEY, code text UNIQUE);
CREATE TABLE o (id bigint PRIMARY KEY, c_id bigint CONSTRAINT o_c REFERENCES c (id));
