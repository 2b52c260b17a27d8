SET LOCAL lock_timeout = '5s';

SET LOCAL statement_timeout = '1min';

ALTER TABLE public.orders DROP CONSTRAINT belongs;

ALTER TABLE public.orders ADD CONSTRAINT belongs FOREIGN KEY (customer_id) REFERENCES public.customers (id) NOT VALID;
