CREATE TABLE users (id int NOT NULL PRIMARY KEY, a varchar(40) DEFAULT (concat('a', 'b')));
