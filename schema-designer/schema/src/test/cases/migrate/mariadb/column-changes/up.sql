ALTER TABLE orders MODIFY COLUMN total decimal(14,4) DEFAULT 1.5000, ALGORITHM=COPY, LOCK=NONE /* copies the table; writes go on meanwhile */;

ALTER TABLE users MODIFY COLUMN nick varchar(60) NOT NULL DEFAULT '' COMMENT 'called', ALGORITHM=INPLACE, LOCK=NONE;
