-- engine: mysql
CREATE TABLE items (id int PRIMARY KEY, balance float);
