CREATE TABLE orders (
  nr int,
  id bigint NOT NULL AUTO_INCREMENT,
  PRIMARY KEY (id)
);
