CREATE SEQUENCE public.t_old_seq AS integer;

ALTER SEQUENCE public.t_number_seq OWNED BY NONE;

ALTER TABLE public.t DROP COLUMN number;

ALTER TABLE public.t ADD COLUMN old integer DEFAULT nextval('public.t_old_seq'::regclass) NOT NULL;

DROP SEQUENCE public.t_number_seq;

ALTER SEQUENCE public.t_old_seq OWNED BY public.t.old;
