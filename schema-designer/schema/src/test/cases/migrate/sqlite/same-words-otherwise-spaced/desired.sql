CREATE TABLE t (
  id INTEGER PRIMARY KEY, -- the key
  a VARCHAR(10) NOT NULL DEFAULT ('x'),
  b TEXT CHECK (length(b) > 2),
  c TEXT,
  UNIQUE (a, b)
);

create index i ON t (lower(a), b) WHERE a LIKE 'x%';

create view v as 
  SELECT a, b, count(*) AS n
  FROM t
  WHERE a = -1 AND b IN ('x', 'y')
  GROUP BY a, b;

create trigger g AFTER UPDATE OF a ON t FOR EACH ROW WHEN new.a <> old.a
BEGIN
  UPDATE t SET b = new.a || '!' WHERE id = new.id;
END;
