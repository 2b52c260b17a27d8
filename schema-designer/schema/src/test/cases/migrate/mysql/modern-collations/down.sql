ALTER TABLE users CONVERT TO CHARACTER SET DEFAULT, ALGORITHM=COPY, LOCK=SHARED /* copies the table; writes wait until it is done */;

ALTER TABLE users MODIFY COLUMN name varchar(30) COLLATE utf8mb4_0900_as_cs, ALGORITHM=COPY, LOCK=SHARED /* copies the table; writes wait until it is done */;
