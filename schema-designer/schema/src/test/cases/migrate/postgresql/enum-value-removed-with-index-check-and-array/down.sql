ALTER TYPE public.state ADD VALUE 'old' AFTER 'new';

DROP INDEX CONCURRENTLY public.open_orders;

ALTER TABLE public.orders DROP CONSTRAINT not_paid_twice;

ALTER TABLE public.orders ADD CONSTRAINT not_paid_twice CHECK ((state <> 'paid'::public.state) OR (history IS NOT NULL));

CREATE INDEX CONCURRENTLY open_orders ON public.orders (id) WHERE state = 'new'::public.state;
