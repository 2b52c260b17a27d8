CREATE TABLE customers (id bigint PRIMARY KEY, name varchar(50) NOT NULL, note varchar(20));
CREATE INDEX customers_name ON customers (name);
