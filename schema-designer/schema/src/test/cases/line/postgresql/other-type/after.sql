CREATE TYPE public.order_status AS ENUM ('new', 'paid');

CREATE TABLE public.orders (
  customer_id integer,
  nr integer GENERATED ALWAYS AS IDENTITY NOT NULL,
  x integer NOT NULL,
  CONSTRAINT orders_customer_id_fkey FOREIGN KEY (customer_id) REFERENCES public.customer (id),
  CONSTRAINT orders_pkey PRIMARY KEY (x)
);

CREATE INDEX orders_customer_id_idx ON public.orders (customer_id);
