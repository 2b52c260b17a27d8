DROP VIEW public.open_orders;

ALTER TYPE public.state ADD VALUE 'old' AFTER 'new';

CREATE VIEW public.open_orders AS
SELECT id,
    state
   FROM public.orders
  WHERE (state = 'new'::public.state);
