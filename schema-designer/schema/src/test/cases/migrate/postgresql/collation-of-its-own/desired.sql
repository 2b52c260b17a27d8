CREATE COLLATION plain (PROVIDER = libc, LOCALE = 'C');
CREATE TABLE t (id bigint PRIMARY KEY, name text COLLATE plain);
