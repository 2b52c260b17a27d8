CREATE TABLE orders (
  nr INTEGER,
  a intger,
  b string
);
