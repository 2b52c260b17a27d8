CREATE TABLE t (id bigint PRIMARY KEY, b text, a text, c text);
