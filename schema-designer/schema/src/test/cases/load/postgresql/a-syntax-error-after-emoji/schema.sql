CREATE TABLE t (
  note text DEFAULT '😀😀😀', x intt int
);
