CREATE TABLE t (id bigint CONSTRAINT t_pk PRIMARY KEY, code bigint NOT NULL);
