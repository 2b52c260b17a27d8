CREATE TABLE t (id bigint CONSTRAINT pk PRIMARY KEY, a text);
