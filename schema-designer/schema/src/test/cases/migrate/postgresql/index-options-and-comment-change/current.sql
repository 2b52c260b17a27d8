CREATE TABLE t (id bigint PRIMARY KEY, a text);
CREATE INDEX i ON t (a) WITH (fillfactor = 70);
CREATE INDEX k ON t (a DESC);
