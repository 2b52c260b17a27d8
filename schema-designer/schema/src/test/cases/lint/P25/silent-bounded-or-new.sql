-- engine: postgresql
UPDATE users SET active = true WHERE id BETWEEN 1 AND 1000;
CREATE TABLE t (id int);
INSERT INTO t VALUES (1);
UPDATE t SET id = 2;
