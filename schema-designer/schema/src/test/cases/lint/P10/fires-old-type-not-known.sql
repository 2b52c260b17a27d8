-- engine: postgresql
ALTER TABLE t ALTER n TYPE bigint;
ALTER TABLE t ALTER v TYPE text;
