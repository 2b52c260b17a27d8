ALTER TABLE users MODIFY COLUMN name varchar(20) COLLATE utf8mb4_unicode_ci, DEFAULT COLLATE latin1_german1_ci, ALGORITHM=COPY, LOCK=SHARED /* copies the table; writes wait until it is done */;
