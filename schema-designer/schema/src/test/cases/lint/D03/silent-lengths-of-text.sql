-- engine: postgresql
CREATE TABLE a (code varchar(10) PRIMARY KEY);
CREATE TABLE b (id bigint PRIMARY KEY, code text REFERENCES a);
