CREATE TABLE t (id bigint PRIMARY KEY, b text, a text);
CREATE INDEX t_a ON t (b);
