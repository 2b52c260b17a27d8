CREATE TABLE t (id bigint PRIMARY KEY, a text);
CREATE INDEX i ON t (a) WITH (deduplicate_items = off);
COMMENT ON INDEX i IS 'by a';
CREATE INDEX k ON t (a DESC) INCLUDE (id);
