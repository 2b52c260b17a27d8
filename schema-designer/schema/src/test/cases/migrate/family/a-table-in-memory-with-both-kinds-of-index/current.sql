CREATE TABLE cache (id int NOT NULL, a int, b int, PRIMARY KEY (id)) ENGINE=MEMORY;
