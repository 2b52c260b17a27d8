ALTER TABLE users MODIFY COLUMN nick varchar(30) COLLATE utf8mb4_bin NOT NULL DEFAULT 'x' COMMENT 'as shown', ALGORITHM=COPY, LOCK=NONE /* copies the table; writes go on meanwhile */;
