CREATE TABLE t (id bigint PRIMARY KEY, u text, c cidr, i integer, d date);
