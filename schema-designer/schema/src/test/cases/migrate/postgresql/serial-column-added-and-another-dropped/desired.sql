CREATE TABLE t (name text, number bigserial);
