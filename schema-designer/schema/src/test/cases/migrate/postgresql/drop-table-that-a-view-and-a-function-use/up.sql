DROP VIEW public.names;

DROP FUNCTION public.count_old();

DROP TABLE public.old;
