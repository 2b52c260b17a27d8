CREATE TABLE t (id int NOT NULL PRIMARY KEY, n int CHECK (n > 0 AND n < 50), m int CHECK (m <> 3));
