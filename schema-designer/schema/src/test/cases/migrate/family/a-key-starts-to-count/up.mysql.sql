ALTER TABLE users MODIFY COLUMN id int NOT NULL AUTO_INCREMENT, ALGORITHM=COPY, LOCK=SHARED /* copies the table; writes wait until it is done */;
