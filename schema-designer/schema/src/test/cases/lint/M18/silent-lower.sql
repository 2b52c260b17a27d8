-- engine: mysql
CREATE TABLE orders (id int PRIMARY KEY, UserName text);
