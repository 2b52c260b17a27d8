CREATE TABLE t (id int NOT NULL PRIMARY KEY, z int NOT NULL, b int AS (z + 1) VIRTUAL, c int AS (z * 2) STORED, CONSTRAINT small CHECK (z < 100), KEY by_a (z, b));
