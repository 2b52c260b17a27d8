ALTER TABLE users MODIFY COLUMN nick varchar(40), ALGORITHM=COPY, LOCK=NONE /* copies the table; writes go on meanwhile */;

ALTER TABLE orders MODIFY COLUMN total decimal(12,2) NOT NULL, ALGORITHM=COPY, LOCK=NONE /* copies the table; writes go on meanwhile */;
