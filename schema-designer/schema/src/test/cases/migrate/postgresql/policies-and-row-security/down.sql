DROP POLICY fresh ON public.docs;

DROP POLICY other_command ON public.docs;

CREATE POLICY other_command ON public.docs FOR INSERT WITH CHECK (true);

ALTER POLICY changed ON public.docs TO PUBLIC USING (owner_name = 'a'::text);

ALTER TABLE public.docs NO FORCE ROW LEVEL SECURITY;

CREATE POLICY gone ON public.docs FOR DELETE USING (true);
