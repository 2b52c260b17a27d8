CREATE TABLE customers (id bigint PRIMARY KEY, name varchar(100) NOT NULL, note text);
CREATE INDEX customers_name ON customers (name);
