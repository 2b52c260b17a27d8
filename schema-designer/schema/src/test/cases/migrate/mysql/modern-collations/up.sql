ALTER TABLE users MODIFY COLUMN name varchar(30) COLLATE utf8mb4_de_pb_0900_as_cs, DEFAULT COLLATE utf8mb4_0900_bin, ALGORITHM=COPY, LOCK=SHARED /* copies the table; writes wait until it is done */;
