ALTER TABLE users MODIFY COLUMN nick varchar(40), ALGORITHM=COPY, LOCK=SHARED /* copies the table; writes wait until it is done */;

ALTER TABLE orders MODIFY COLUMN total decimal(12,2) NOT NULL, ALGORITHM=COPY, LOCK=SHARED /* copies the table; writes wait until it is done */;
