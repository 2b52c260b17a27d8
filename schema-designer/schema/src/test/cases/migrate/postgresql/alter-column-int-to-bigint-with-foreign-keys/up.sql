ALTER TABLE public.orders DROP CONSTRAINT orders_customer_id_fkey;

ALTER TABLE public.customers ALTER COLUMN id TYPE bigint;

ALTER TABLE public.orders ALTER COLUMN customer_id TYPE bigint;

ALTER TABLE public.orders ADD CONSTRAINT orders_customer_id_fkey FOREIGN KEY (customer_id) REFERENCES public.customers (id);
