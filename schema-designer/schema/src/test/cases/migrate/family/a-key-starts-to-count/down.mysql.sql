ALTER TABLE users MODIFY COLUMN id int NOT NULL, ALGORITHM=COPY, LOCK=SHARED /* copies the table; writes wait until it is done */;
