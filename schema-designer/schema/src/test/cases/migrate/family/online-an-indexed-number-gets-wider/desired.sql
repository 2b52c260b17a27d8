CREATE TABLE hits (id int NOT NULL PRIMARY KEY, visits bigint NOT NULL DEFAULT 0, KEY by_visits (visits));
