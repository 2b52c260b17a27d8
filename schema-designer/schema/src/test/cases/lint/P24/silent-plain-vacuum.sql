-- engine: postgresql
VACUUM users;
VACUUM (ANALYZE) users;
REPACK (CONCURRENTLY) users;
ANALYZE users;
