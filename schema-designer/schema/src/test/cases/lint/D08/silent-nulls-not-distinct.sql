-- engine: postgresql
CREATE TABLE nodes (id bigint PRIMARY KEY, parent_id bigint, name text NOT NULL, UNIQUE NULLS NOT DISTINCT (parent_id, name));
