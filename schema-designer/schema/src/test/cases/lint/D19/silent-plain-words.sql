-- engine: postgresql
CREATE TABLE users (id bigint PRIMARY KEY, name text, type text, status text, date date, value int, position int);
