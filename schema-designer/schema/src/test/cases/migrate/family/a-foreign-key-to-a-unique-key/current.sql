CREATE TABLE langs (id int NOT NULL PRIMARY KEY, code int NOT NULL);
CREATE TABLE words (id int NOT NULL PRIMARY KEY, lang int);
