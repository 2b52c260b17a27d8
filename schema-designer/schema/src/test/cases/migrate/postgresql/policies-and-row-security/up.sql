DROP POLICY gone ON public.docs;

ALTER TABLE public.docs FORCE ROW LEVEL SECURITY;

ALTER POLICY changed ON public.docs TO pg_monitor, pg_read_all_data USING (owner_name = 'b'::text);

DROP POLICY other_command ON public.docs;

CREATE POLICY other_command ON public.docs FOR UPDATE USING (true) WITH CHECK (true);

CREATE POLICY fresh ON public.docs AS RESTRICTIVE USING (id > 0) WITH CHECK (body <> ''::text);

COMMENT ON POLICY fresh ON public.docs IS 'never without a body';
