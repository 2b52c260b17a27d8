-- engine: mariadb
ALTER TABLE t ADD COLUMN IF NOT EXISTS a int;
