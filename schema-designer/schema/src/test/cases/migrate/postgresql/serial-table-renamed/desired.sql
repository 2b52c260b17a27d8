CREATE SEQUENCE client_id_seq AS integer;
CREATE TABLE customer (id integer DEFAULT nextval('client_id_seq') NOT NULL CONSTRAINT client_pkey PRIMARY KEY, name text);
ALTER SEQUENCE client_id_seq OWNED BY customer.id;
