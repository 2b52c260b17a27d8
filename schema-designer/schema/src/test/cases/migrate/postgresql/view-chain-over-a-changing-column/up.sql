DROP VIEW public.named_top;

DROP MATERIALIZED VIEW public.top;

DROP VIEW public.by_region;

ALTER TABLE public.sales ALTER COLUMN amount TYPE bigint;

ALTER TABLE public.sales ALTER COLUMN region TYPE text;

CREATE VIEW public.by_region AS
SELECT region,
    sum(amount) AS total
   FROM public.sales
  GROUP BY region;

COMMENT ON VIEW public.by_region IS 'totals';

CREATE MATERIALIZED VIEW public.top AS
SELECT region,
    total
   FROM public.by_region
  WHERE (total > (10)::numeric);

CREATE UNIQUE INDEX top_region ON public.top (region);

COMMENT ON INDEX public.top_region IS 'for refresh concurrently';

CREATE VIEW public.named_top AS
SELECT 'top'::text AS label,
    region
   FROM public.top;
