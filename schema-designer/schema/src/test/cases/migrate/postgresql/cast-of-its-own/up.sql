CREATE TYPE public.pair AS (a integer, b integer);

CREATE OR REPLACE FUNCTION public.to_pair(n bigint)
 RETURNS public.pair
 LANGUAGE sql
 IMMUTABLE
AS $function$SELECT ROW(n::integer, 0)::pair$function$;

CREATE CAST (bigint AS public.pair) WITH FUNCTION public.to_pair(bigint) AS ASSIGNMENT;
