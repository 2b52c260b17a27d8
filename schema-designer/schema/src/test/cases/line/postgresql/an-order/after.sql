CREATE TYPE public.order_status AS ENUM ('new', 'paid');

CREATE TABLE public.orders (
  id bigint GENERATED ALWAYS AS IDENTITY NOT NULL,
  email text NOT NULL,
  created_at timestamp with time zone DEFAULT now() NOT NULL,
  customer_id bigint,
  total numeric(12,2) DEFAULT 0 NOT NULL,
  status public.order_status DEFAULT 'new' NOT NULL,
  CONSTRAINT orders_customer_id_fkey FOREIGN KEY (customer_id) REFERENCES public.customer (id) ON DELETE CASCADE,
  CONSTRAINT orders_email_key UNIQUE (email),
  CONSTRAINT orders_pkey PRIMARY KEY (id)
);

CREATE INDEX orders_customer_id_idx ON public.orders (customer_id);

COMMENT ON COLUMN public.orders.status IS 'where it is';
