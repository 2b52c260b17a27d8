ALTER TABLE users MODIFY COLUMN nick varchar(40);

ALTER TABLE orders MODIFY COLUMN total decimal(12,2) NOT NULL;
