DROP FUNCTION public.greet(text);

SET LOCAL check_function_bodies = off;

CREATE OR REPLACE FUNCTION public.greet(who text)
 RETURNS text
 LANGUAGE sql
AS $function$ SELECT 'hello ' || who $function$;

DROP FUNCTION public.add_up(integer, integer);

SET LOCAL check_function_bodies = off;

CREATE OR REPLACE FUNCTION public.add_up(a integer, b integer)
 RETURNS integer
 LANGUAGE sql
AS $function$SELECT a + b$function$;
