CREATE UNLOGGED TABLE t (id bigint PRIMARY KEY, a text) WITH (autovacuum_vacuum_scale_factor = 0.05, toast.autovacuum_enabled = false, fillfactor = 80);
ALTER TABLE t REPLICA IDENTITY FULL;
