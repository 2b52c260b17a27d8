CREATE TABLE docs (id int NOT NULL PRIMARY KEY, doc json, kind varchar(20) AS (doc->>'$.kind') VIRTUAL, KEY by_kind (kind));
