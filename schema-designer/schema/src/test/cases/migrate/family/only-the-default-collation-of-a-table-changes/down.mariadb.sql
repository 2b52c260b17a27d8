ALTER TABLE users DEFAULT COLLATE utf8mb4_unicode_ci, MODIFY COLUMN name varchar(20), ALGORITHM=COPY, LOCK=NONE /* copies the table; writes go on meanwhile */;
