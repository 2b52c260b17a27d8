CREATE TABLE t (id bigint PRIMARY KEY, c integer);
