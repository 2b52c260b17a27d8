CREATE TABLE t (id bigint, a text);
