SET LOCAL lock_timeout = '5s';

SET LOCAL statement_timeout = '0';

ALTER TABLE public.orders VALIDATE CONSTRAINT belongs;
