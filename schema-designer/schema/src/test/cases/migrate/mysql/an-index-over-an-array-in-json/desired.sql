CREATE TABLE docs (id int NOT NULL PRIMARY KEY, doc json, KEY by_tags ((CAST(doc->'$.tags' AS UNSIGNED ARRAY))));
