DROP FUNCTION public.f(integer, integer);

CREATE OR REPLACE FUNCTION public.f(a text)
 RETURNS text
 LANGUAGE sql
AS $function$ SELECT 't' $function$;
