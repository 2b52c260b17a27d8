-- engine: postgresql
CREATE TABLE users (id bigint PRIMARY KEY, email varchar(100), nick text NOT NULL);
-- script
ALTER TABLE users ADD a int NOT NULL DEFAULT 0, ADD b int NOT NULL GENERATED ALWAYS AS (1) STORED, ADD c serial NOT NULL, ADD d int NULL;
