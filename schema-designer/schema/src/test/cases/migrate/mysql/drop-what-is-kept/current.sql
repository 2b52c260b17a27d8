CREATE TABLE customer (id integer PRIMARY KEY, name varchar(50) NOT NULL, born date NOT NULL, note varchar(20));

CREATE TABLE visit (id integer PRIMARY KEY, customer_id integer NOT NULL, seen date, CONSTRAINT visit_customer FOREIGN KEY (customer_id) REFERENCES customer (id));
