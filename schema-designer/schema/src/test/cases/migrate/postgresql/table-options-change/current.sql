CREATE TABLE t (id bigint PRIMARY KEY, a text) WITH (fillfactor = 70, autovacuum_enabled = false);
