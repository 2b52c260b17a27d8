COMMENT ON COLUMN public.t.id IS 'comes';

COMMENT ON COLUMN public.t.a IS NULL;

COMMENT ON TABLE public.t IS E'new, with ''quotes'' and a \\ backslash';
