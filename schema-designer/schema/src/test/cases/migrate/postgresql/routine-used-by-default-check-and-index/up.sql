SET LOCAL check_function_bodies = off;

CREATE OR REPLACE FUNCTION public.clean(value text)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE
AS $function$SELECT lower(btrim(value))$function$;

SET LOCAL check_function_bodies = off;

CREATE OR REPLACE FUNCTION public.next_code()
 RETURNS text
 LANGUAGE sql
AS $function$ SELECT 'c' || floor(random() * 1000)::text $function$;

ALTER TABLE public.t ALTER COLUMN code SET DEFAULT public.next_code();

ALTER TABLE public.t ADD CONSTRAINT not_empty CHECK (public.clean(code) <> 'nothing'::text);

CREATE INDEX CONCURRENTLY t_clean ON public.t ((public.clean(code)));
