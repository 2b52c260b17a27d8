-- engine: postgresql
CREATE TABLE t (id bigint PRIMARY KEY, flag char, kind "char", code varchar(5));
