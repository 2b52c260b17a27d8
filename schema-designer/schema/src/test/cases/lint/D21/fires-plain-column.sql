-- engine: postgresql
CREATE TABLE a (id bigint PRIMARY KEY, code text);
CREATE TABLE b (id bigint PRIMARY KEY, code text REFERENCES a (code));
