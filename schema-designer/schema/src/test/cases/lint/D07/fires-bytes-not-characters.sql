-- engine: postgresql
CREATE TABLE t (id bigint PRIMARY KEY, "ääääääääääääääääääääääääääääääääääääääää" int);
