DROP INDEX CONCURRENTLY public.open_orders;

ALTER TABLE public.orders DROP CONSTRAINT not_paid_twice;

ALTER TABLE public.orders ADD CONSTRAINT not_paid_twice CHECK ((state <> 'paid'::public.state) OR (history IS NOT NULL));

CREATE INDEX CONCURRENTLY open_orders ON public.orders (id) WHERE state = 'new'::public.state;

ALTER TABLE public.orders DROP CONSTRAINT not_paid_twice;

DROP INDEX public.open_orders;

ALTER TYPE public.state RENAME TO state_dado_old;

CREATE TYPE public.state AS ENUM ('new', 'paid');

ALTER TABLE public.orders ALTER COLUMN state DROP DEFAULT;

ALTER TABLE public.orders ALTER COLUMN state TYPE public.state USING state::text::public.state;

ALTER TABLE public.orders ALTER COLUMN state SET DEFAULT 'new'::public.state;

ALTER TABLE public.orders ALTER COLUMN history TYPE public.state[] USING history::text[]::public.state[];

DROP TYPE public.state_dado_old;

ALTER TABLE public.orders ADD CONSTRAINT not_paid_twice CHECK ((state <> 'paid'::public.state) OR (history IS NOT NULL));

CREATE INDEX open_orders ON public.orders (id) WHERE state = 'new'::public.state;
