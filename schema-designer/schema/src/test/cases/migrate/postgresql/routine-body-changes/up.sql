SET LOCAL check_function_bodies = off;

CREATE OR REPLACE FUNCTION public.twice(n integer)
 RETURNS integer
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE STRICT
AS $function$SELECT n + n$function$;

COMMENT ON FUNCTION public.twice(integer) IS 'doubles';
