DROP VIEW public.biggest;

DROP VIEW public.big_orders;

ALTER TABLE public.orders ALTER COLUMN total TYPE numeric(14,4);

ALTER TABLE public.orders ALTER COLUMN total DROP NOT NULL;

ALTER TABLE public.users ALTER COLUMN email TYPE text;

ALTER TABLE public.users ALTER COLUMN email SET DEFAULT ''::text;

CREATE VIEW public.big_orders AS
SELECT id,
    total
   FROM public.orders
  WHERE (total > (1000)::numeric);

CREATE VIEW public.biggest AS
SELECT max(total) AS total
   FROM public.big_orders;
