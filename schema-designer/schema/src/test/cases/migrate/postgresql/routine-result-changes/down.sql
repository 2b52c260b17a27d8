DROP FUNCTION public.total(integer);

CREATE OR REPLACE FUNCTION public.total(n integer)
 RETURNS integer
 LANGUAGE sql
AS $function$SELECT n$function$;
