CREATE TABLE t (id bigint PRIMARY KEY, a text, b integer, c text COLLATE "C", j jsonb, r int4range);
