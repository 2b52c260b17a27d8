CREATE TABLE t (id int NOT NULL PRIMARY KEY, a int NOT NULL, b int AS (a + 1) VIRTUAL, c int AS (a * 2) STORED, CONSTRAINT small CHECK (a < 100), KEY by_a (a, b));
