CREATE TABLE hits (id int NOT NULL PRIMARY KEY, count_of int unsigned NOT NULL DEFAULT 0);
