CREATE TABLE t (id int NOT NULL PRIMARY KEY, a int, b int AS (a + 1) STORED, c int NOT NULL DEFAULT 1, d int);
