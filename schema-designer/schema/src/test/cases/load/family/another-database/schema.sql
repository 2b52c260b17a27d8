CREATE TABLE shop.a (id int PRIMARY KEY);
CREATE TABLE mysql.b (id int PRIMARY KEY);
