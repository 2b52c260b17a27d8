CREATE TABLE t (
  a INT,
  c TEXT DEFAULT (1 2),
  d TEXT
);
