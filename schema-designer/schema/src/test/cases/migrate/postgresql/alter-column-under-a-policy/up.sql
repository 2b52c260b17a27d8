DROP POLICY own ON public.docs;

ALTER TABLE public.docs ALTER COLUMN owner_name TYPE text;

CREATE POLICY own ON public.docs USING (owner_name = 'me'::text);
