CREATE TABLE t (id bigint PRIMARY KEY, a text);
CREATE INDEX new_name ON t (a);
