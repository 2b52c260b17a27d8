CREATE TABLE customers (id bigint PRIMARY KEY, code varchar(60));
