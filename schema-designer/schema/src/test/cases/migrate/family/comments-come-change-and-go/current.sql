CREATE TABLE users (id int NOT NULL PRIMARY KEY COMMENT 'the key', a int COMMENT 'one', b int) COMMENT 'old';
