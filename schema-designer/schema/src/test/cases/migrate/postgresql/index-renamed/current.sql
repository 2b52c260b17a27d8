CREATE TABLE t (id bigint PRIMARY KEY, a text);
CREATE INDEX old_name ON t (a);
