CREATE TABLE orders (
  nr int(11),
  id bigint(20) NOT NULL AUTO_INCREMENT,
  uid uuid NOT NULL DEFAULT uuid(),
  customer_id bigint(20),
  total decimal(12,2) NOT NULL DEFAULT 0,
  CONSTRAINT uid UNIQUE (uid),
  CONSTRAINT orders_ibfk_1 FOREIGN KEY (customer_id) REFERENCES customer (id),
  PRIMARY KEY (id)
);
