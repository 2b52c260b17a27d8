SET LOCAL check_function_bodies = off;

CREATE OR REPLACE FUNCTION public.twice(n integer)
 RETURNS integer
 LANGUAGE sql
 IMMUTABLE
AS $function$SELECT n * 2$function$;

COMMENT ON FUNCTION public.twice(integer) IS NULL;
