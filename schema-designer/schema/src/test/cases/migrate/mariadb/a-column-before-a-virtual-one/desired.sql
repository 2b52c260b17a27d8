CREATE TABLE t (id int NOT NULL PRIMARY KEY, c int, a int, b int AS (a + 1) VIRTUAL);
