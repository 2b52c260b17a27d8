SET LOCAL check_function_bodies = off;

CREATE OR REPLACE FUNCTION public.named(wanted text)
 RETURNS TABLE(id bigint, name text)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public'
BEGIN ATOMIC
 SELECT t.id,
     t.name
    FROM public.t
   WHERE (t.name = named.wanted);
END;
