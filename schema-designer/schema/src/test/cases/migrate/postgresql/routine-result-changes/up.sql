DROP FUNCTION public.total(integer);

CREATE OR REPLACE FUNCTION public.total(n integer)
 RETURNS bigint
 LANGUAGE sql
AS $function$SELECT n::bigint$function$;
