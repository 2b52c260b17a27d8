CREATE TYPE public.order_status AS ENUM ('new', 'paid');

CREATE TABLE public.orders (
  id bigint GENERATED ALWAYS AS IDENTITY NOT NULL,
  CONSTRAINT orders_pkey PRIMARY KEY (id)
);
