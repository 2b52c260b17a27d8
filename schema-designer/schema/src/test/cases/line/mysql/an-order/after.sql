CREATE TABLE orders (
  nr int,
  id bigint NOT NULL AUTO_INCREMENT,
  email varchar(100) NOT NULL,
  created_at datetime NOT NULL DEFAULT now() ON UPDATE now(),
  customer_id bigint,
  total decimal(12,2) NOT NULL DEFAULT 0,
  status enum('new','paid') NOT NULL DEFAULT 'new' COMMENT 'where it is',
  CONSTRAINT orders_ibfk_1 FOREIGN KEY (customer_id) REFERENCES customer (id) ON DELETE CASCADE,
  CONSTRAINT email UNIQUE (email, nr),
  CONSTRAINT orders_chk_1 CHECK (total >= 0),
  PRIMARY KEY (id)
);
