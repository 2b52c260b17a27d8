CREATE TABLE public.old (
  id bigint NOT NULL,
  name text,
  CONSTRAINT old_pkey PRIMARY KEY (id)
);

SET LOCAL check_function_bodies = off;

CREATE OR REPLACE FUNCTION public.count_old()
 RETURNS bigint
 LANGUAGE sql
BEGIN ATOMIC
 SELECT count(*) AS count
    FROM public.old;
END;

CREATE VIEW public.names AS
SELECT name
   FROM public.old;
