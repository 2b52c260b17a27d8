ALTER TABLE users MODIFY COLUMN id int(11) NOT NULL AUTO_INCREMENT, ALGORITHM=COPY, LOCK=NONE /* copies the table; writes go on meanwhile */;
