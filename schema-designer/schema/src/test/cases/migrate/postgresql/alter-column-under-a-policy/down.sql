DROP POLICY own ON public.docs;

ALTER TABLE public.docs ALTER COLUMN owner_name TYPE character varying(30);

CREATE POLICY own ON public.docs USING ((owner_name)::text = 'me'::text);
