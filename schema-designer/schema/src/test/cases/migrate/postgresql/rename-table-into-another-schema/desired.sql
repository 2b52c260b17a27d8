CREATE SCHEMA sales;
CREATE SEQUENCE sales.t_id_seq AS integer;
CREATE TABLE sales.orders (id integer DEFAULT nextval('sales.t_id_seq') NOT NULL CONSTRAINT pk PRIMARY KEY, name text);
ALTER SEQUENCE sales.t_id_seq OWNED BY sales.orders.id;
CREATE INDEX by_name ON sales.orders (name);
