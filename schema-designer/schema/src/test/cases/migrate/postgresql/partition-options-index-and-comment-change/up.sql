ALTER TABLE public.m_all ADD CONSTRAINT small CHECK (id <> 31337);

ALTER TABLE public.m_all SET (fillfactor=50);

COMMENT ON TABLE public.m_all IS 'the rest';

DROP INDEX public.m_all_id;

CREATE INDEX m_all_at ON public.m_all (at);
