CREATE TABLE customers (id bigint PRIMARY KEY);
CREATE TABLE orders (id bigint PRIMARY KEY, customer_id bigint);
ALTER TABLE orders ADD CONSTRAINT belongs FOREIGN KEY (customer_id) REFERENCES customers (id) NOT VALID;
