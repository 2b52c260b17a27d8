SET LOCAL check_function_bodies = off;

CREATE OR REPLACE FUNCTION public.add_up(a integer, b integer DEFAULT 1)
 RETURNS integer
 LANGUAGE sql
AS $function$SELECT a + b$function$;

DROP FUNCTION public.greet(text);

SET LOCAL check_function_bodies = off;

CREATE OR REPLACE FUNCTION public.greet(name text)
 RETURNS text
 LANGUAGE sql
AS $function$ SELECT 'hello ' || name $function$;
