CREATE TABLE flags (id int NOT NULL PRIMARY KEY, f set('a','b','c','d','e','f','g','h'));
