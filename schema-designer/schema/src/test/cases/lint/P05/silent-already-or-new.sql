-- engine: postgresql
CREATE TABLE users (id bigint PRIMARY KEY, email varchar(100), nick text NOT NULL);
-- script
ALTER TABLE users ALTER nick SET NOT NULL;
CREATE TABLE t (id bigint PRIMARY KEY, a int);
ALTER TABLE t ALTER a SET NOT NULL;
