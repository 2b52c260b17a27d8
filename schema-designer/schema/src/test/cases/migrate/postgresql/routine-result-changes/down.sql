DROP FUNCTION public.total(integer);

SET LOCAL check_function_bodies = off;

CREATE OR REPLACE FUNCTION public.total(n integer)
 RETURNS integer
 LANGUAGE sql
AS $function$SELECT n$function$;
