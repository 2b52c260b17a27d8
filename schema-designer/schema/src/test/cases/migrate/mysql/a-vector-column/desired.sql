CREATE TABLE docs (id int NOT NULL PRIMARY KEY, embedding vector(3));
