CREATE TABLE t (id bigint CONSTRAINT t_pk PRIMARY KEY, a text);
