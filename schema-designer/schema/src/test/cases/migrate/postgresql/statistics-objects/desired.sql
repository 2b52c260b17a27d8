CREATE TABLE t (id bigint PRIMARY KEY, a integer, b integer);
CREATE STATISTICS fresh (ndistinct, dependencies) ON a, b FROM t;
COMMENT ON STATISTICS fresh IS 'they go together';
