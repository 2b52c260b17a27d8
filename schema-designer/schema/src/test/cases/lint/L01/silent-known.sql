-- engine: postgresql
-- dado:ignore P13 it is empty
DROP TABLE users;
DROP TABLE t; -- dado:ignore drop-data, P21 nobody uses it
-- dado:ignore-file P26
