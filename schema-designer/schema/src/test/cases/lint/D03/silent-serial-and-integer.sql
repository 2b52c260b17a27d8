-- engine: postgresql
CREATE TABLE a (id serial PRIMARY KEY, n bigserial UNIQUE);
CREATE TABLE b (id int8 PRIMARY KEY, a_id int4 REFERENCES a (id), n int8 REFERENCES a (n));
