CREATE TABLE t (id bigint PRIMARY KEY, a integer, b integer DEFAULT 1, c text DEFAULT 'x', d date DEFAULT CURRENT_DATE);
