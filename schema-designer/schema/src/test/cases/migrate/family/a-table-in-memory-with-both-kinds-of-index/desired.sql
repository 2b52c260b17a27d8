CREATE TABLE cache (id int NOT NULL, a int, b int, c int, PRIMARY KEY (id), KEY by_a (a), KEY by_b (b) USING BTREE) ENGINE=MEMORY;
