CREATE TABLE t (id int NOT NULL PRIMARY KEY, a int NOT NULL, b int DEFAULT (a + 1), c varchar(40) DEFAULT uuid(), d datetime(3) DEFAULT current_timestamp(3) ON UPDATE current_timestamp(3));
