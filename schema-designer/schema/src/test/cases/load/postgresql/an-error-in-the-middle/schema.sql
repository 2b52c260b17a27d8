-- orders
CREATE TABLE ok (id int PRIMARY KEY);

CREATE TABLE orders (
  id int PRIMARY KEY,
  "größe 😀" int,   placed_at timestampt NOT NULL
);
CREATE TABLE never (id int);
