CREATE TABLE c (id bigint PRIMARY KEY, code text CONSTRAINT c_code_new UNIQUE, other text);
CREATE TABLE o (id bigint PRIMARY KEY, c_code text CONSTRAINT o_c REFERENCES c (code) ON UPDATE CASCADE);
