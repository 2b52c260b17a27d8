ALTER TABLE public.t DROP CONSTRAINT odd;

ALTER TABLE public.t DROP CONSTRAINT t_pkey;

ALTER TABLE public.t ADD CONSTRAINT odd CHECK (n <> 13);

COMMENT ON CONSTRAINT odd ON public.t IS 'superstition';

ALTER TABLE public.t ADD CONSTRAINT t_pkey PRIMARY KEY (id);

COMMENT ON CONSTRAINT t_pkey ON public.t IS 'new words';
