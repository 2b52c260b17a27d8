DROP FUNCTION public.f(text);

SET LOCAL check_function_bodies = off;

CREATE OR REPLACE FUNCTION public.f(a integer, b integer)
 RETURNS text
 LANGUAGE sql
AS $function$ SELECT 'ii' $function$;
