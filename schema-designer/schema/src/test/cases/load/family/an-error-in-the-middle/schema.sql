CREATE TABLE a (id int PRIMARY KEY);
CREATE TABLE b (
  id int PRIMARY KEY,
  price decimal(10,2) NOT NUL
);
