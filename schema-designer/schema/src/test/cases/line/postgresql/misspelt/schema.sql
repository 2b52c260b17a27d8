CREATE TYPE order_status AS ENUM ('new', 'paid');
CREATE TABLE customer (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, email text);
CREATE TABLE orders ();
