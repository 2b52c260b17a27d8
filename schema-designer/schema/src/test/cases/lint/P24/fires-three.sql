-- engine: postgresql
CLUSTER users USING users_pkey;
VACUUM FULL users;
ALTER TABLE users SET UNLOGGED;
VACUUM (FULL, ANALYZE) orders;
