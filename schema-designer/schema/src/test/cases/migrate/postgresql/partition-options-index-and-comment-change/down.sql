ALTER TABLE public.m_all DROP CONSTRAINT small;

ALTER TABLE public.m_all RESET (fillfactor);

COMMENT ON TABLE public.m_all IS NULL;

DROP INDEX public.m_all_at;

CREATE INDEX m_all_id ON public.m_all (id);
