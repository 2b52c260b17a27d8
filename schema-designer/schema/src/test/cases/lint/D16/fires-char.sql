-- engine: postgresql
CREATE TABLE t (id bigint PRIMARY KEY, code char(5), zip character(10) NOT NULL);
