DROP CAST (bigint AS public.pair);

DROP FUNCTION public.to_pair(bigint);

DROP TYPE public.pair;
