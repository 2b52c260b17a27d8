CREATE TABLE users (id int NOT NULL PRIMARY KEY, a int COMMENT 'two; it''s', b int COMMENT 'new\nline') COMMENT 'who''s who';
