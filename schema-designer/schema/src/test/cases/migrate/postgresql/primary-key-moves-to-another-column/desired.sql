CREATE TABLE t (id bigint NOT NULL, code bigint CONSTRAINT t_pk PRIMARY KEY);
