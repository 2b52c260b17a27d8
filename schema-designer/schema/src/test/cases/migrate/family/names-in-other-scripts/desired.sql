CREATE TABLE größen (id int NOT NULL PRIMARY KEY, länge int, имя varchar(10), 名前 varchar(10) DEFAULT 'ä');
