DROP FUNCTION public.f(text);

CREATE OR REPLACE FUNCTION public.f(a integer, b integer)
 RETURNS text
 LANGUAGE sql
AS $function$ SELECT 'ii' $function$;
