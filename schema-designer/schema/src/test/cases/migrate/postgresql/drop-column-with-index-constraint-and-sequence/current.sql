CREATE TABLE t (id bigint PRIMARY KEY, a serial UNIQUE, b integer CHECK (b <> 77), c integer);
CREATE INDEX t_bc ON t (b, c);
CREATE INDEX t_c ON t (c) WHERE b > 0;
