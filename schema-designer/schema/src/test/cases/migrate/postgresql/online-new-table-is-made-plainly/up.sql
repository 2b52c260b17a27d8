SET LOCAL lock_timeout = '5s';

SET LOCAL statement_timeout = '1min';

CREATE TABLE public.orders (
  id bigint NOT NULL,
  customer_id bigint NOT NULL,
  state text,
  CONSTRAINT orders_customer_id_fkey FOREIGN KEY (customer_id) REFERENCES public.customers (id),
  CONSTRAINT orders_pkey PRIMARY KEY (id),
  CONSTRAINT orders_state_check CHECK (state <> ''::text)
);

CREATE INDEX orders_customer ON public.orders (customer_id);
