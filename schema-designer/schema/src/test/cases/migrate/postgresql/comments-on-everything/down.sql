COMMENT ON TABLE public.t IS 'old';

COMMENT ON COLUMN public.t.a IS 'goes';

COMMENT ON COLUMN public.t.id IS NULL;
