CREATE TABLE t (id bigint PRIMARY KEY, a integer DEFAULT 0, b integer DEFAULT 2, c text, d date DEFAULT '2026-01-01');
