DROP VIEW public.biggest;

DROP VIEW public.big_orders;

ALTER TABLE public.users ALTER COLUMN email DROP DEFAULT;

ALTER TABLE public.users ALTER COLUMN email TYPE character varying(100);

ALTER TABLE public.orders ALTER COLUMN total TYPE numeric(12,2);

ALTER TABLE public.orders ALTER COLUMN total SET NOT NULL;

CREATE VIEW public.big_orders AS
SELECT id,
    total
   FROM public.orders
  WHERE (total > (1000)::numeric);

CREATE VIEW public.biggest AS
SELECT max(total) AS total
   FROM public.big_orders;
