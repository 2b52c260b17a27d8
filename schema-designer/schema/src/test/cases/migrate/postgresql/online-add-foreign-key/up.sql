CREATE INDEX CONCURRENTLY IF NOT EXISTS orders_customer ON public.orders (customer_id);

SET LOCAL lock_timeout = '5s';

SET LOCAL statement_timeout = '1min';

DO $dado$
BEGIN
  IF NOT (SELECT indisvalid FROM pg_catalog.pg_index WHERE indexrelid = 'public.orders_customer'::pg_catalog.regclass) THEN
    RAISE EXCEPTION USING
      MESSAGE = 'The index public.orders_customer is invalid: building it failed, mostly for duplicates or a cancelled statement.',
      HINT = 'Run DROP INDEX CONCURRENTLY public.orders_customer and then this again.';
  END IF;
END
$dado$;

ALTER TABLE public.orders ADD CONSTRAINT orders_customer_id_fkey FOREIGN KEY (customer_id) REFERENCES public.customers (id) ON DELETE CASCADE NOT VALID;

SET LOCAL lock_timeout = '5s';

SET LOCAL statement_timeout = '0';

ALTER TABLE public.orders VALIDATE CONSTRAINT orders_customer_id_fkey;
