SET LOCAL lock_timeout = '5s';

SET LOCAL statement_timeout = '1min';

ALTER TABLE public.orders DROP CONSTRAINT orders_customer_id_fkey;

DROP INDEX CONCURRENTLY IF EXISTS public.orders_customer;
