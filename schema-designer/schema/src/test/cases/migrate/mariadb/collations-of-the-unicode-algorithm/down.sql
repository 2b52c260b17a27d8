ALTER TABLE users DEFAULT COLLATE utf8mb4_general_ci, MODIFY COLUMN name varchar(30) COLLATE utf8mb4_uca1400_ai_ci, ALGORITHM=COPY, LOCK=NONE /* copies the table; writes go on meanwhile */;
