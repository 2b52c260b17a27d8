DROP STATISTICS public.fresh;

CREATE STATISTICS public.gone ON a, b FROM public.t;
