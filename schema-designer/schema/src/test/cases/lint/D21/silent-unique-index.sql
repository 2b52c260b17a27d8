-- engine: postgresql
CREATE TABLE a (id bigint PRIMARY KEY, code text, x int, y int, UNIQUE (y, x));
CREATE UNIQUE INDEX a_code ON a (code);
CREATE TABLE b (id bigint PRIMARY KEY, code text REFERENCES a (code), x int, y int, FOREIGN KEY (x, y) REFERENCES a (x, y));
