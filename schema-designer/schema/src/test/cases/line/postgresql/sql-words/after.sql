CREATE TYPE public.order_status AS ENUM ('new', 'paid');

CREATE TABLE public.orders (
  id bigint NOT NULL,
  customer_id bigint,
  n integer DEFAULT 3 NOT NULL,
  "Two Words" text,
  flag boolean DEFAULT x is not null,
  CONSTRAINT orders_customer_id_fkey FOREIGN KEY (customer_id) REFERENCES public.customer (id) ON DELETE SET NULL,
  CONSTRAINT orders_pkey PRIMARY KEY (id)
);

CREATE INDEX orders_customer_id_idx ON public.orders (customer_id);
