CREATE SEQUENCE public.t_old_seq AS integer;

ALTER TABLE public.t DROP COLUMN number;

ALTER TABLE public.t ADD COLUMN old integer DEFAULT nextval('public.t_old_seq'::regclass) NOT NULL;

ALTER SEQUENCE public.t_old_seq OWNED BY public.t.old;

DROP SEQUENCE IF EXISTS public.t_number_seq;
