CREATE TABLE customer (id bigint AUTO_INCREMENT PRIMARY KEY, email varchar(200));
CREATE TABLE orders (nr int);
