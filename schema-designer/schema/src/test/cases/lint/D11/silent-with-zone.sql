-- engine: postgresql
CREATE TABLE t (id bigint PRIMARY KEY, created_at timestamptz, at timestamp (0) with time zone, opens time, day date);
