CREATE TABLE t (id bigint PRIMARY KEY, a text, b text, CONSTRAINT one UNIQUE (a));
