-- engine: postgresql
-- counter: t.id=5000/2147483647
CREATE TABLE t (id int GENERATED ALWAYS AS IDENTITY PRIMARY KEY);
