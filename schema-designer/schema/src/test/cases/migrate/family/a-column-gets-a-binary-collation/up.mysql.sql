ALTER TABLE users MODIFY COLUMN code varchar(20) COLLATE utf8mb4_bin, ALGORITHM=COPY, LOCK=SHARED /* copies the table; writes wait until it is done */;
