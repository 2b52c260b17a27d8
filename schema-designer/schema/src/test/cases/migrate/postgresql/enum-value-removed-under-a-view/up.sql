DROP VIEW public.open_orders;

ALTER TYPE public.state RENAME TO state_dado_old;

CREATE TYPE public.state AS ENUM ('new', 'paid');

ALTER TABLE public.orders ALTER COLUMN state TYPE public.state USING state::text::public.state;

DROP TYPE public.state_dado_old;

CREATE VIEW public.open_orders AS
SELECT id,
    state
   FROM public.orders
  WHERE (state = 'new'::public.state);
