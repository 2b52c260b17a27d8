CREATE TABLE t (name text, old serial);
