ALTER TABLE users MODIFY COLUMN name varchar(20) COLLATE utf8mb4_unicode_ci, DEFAULT COLLATE latin1_german1_ci, ALGORITHM=COPY, LOCK=NONE /* copies the table; writes go on meanwhile */;
