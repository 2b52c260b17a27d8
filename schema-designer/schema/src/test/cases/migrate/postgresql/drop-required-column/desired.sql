CREATE TABLE customer (id integer PRIMARY KEY, name varchar(50) NOT NULL, note varchar(20));

CREATE TABLE visit (id integer PRIMARY KEY, customer_id integer NOT NULL REFERENCES customer (id), seen date);
