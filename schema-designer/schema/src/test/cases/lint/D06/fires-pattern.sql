-- engine: postgresql
-- pattern: table=tbl_[a-z]+
CREATE TABLE tbl_orders (id bigint PRIMARY KEY);
CREATE TABLE users (id bigint PRIMARY KEY);
