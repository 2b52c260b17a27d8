ALTER TABLE orders MODIFY COLUMN total decimal(14,4) DEFAULT 1.5000, ALGORITHM=COPY, LOCK=SHARED /* copies the table; writes wait until it is done */;

ALTER TABLE users MODIFY COLUMN nick varchar(60) NOT NULL DEFAULT '' COMMENT 'called', ALGORITHM=INPLACE, LOCK=NONE;
