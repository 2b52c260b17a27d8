ALTER SEQUENCE public.t_old_seq OWNED BY NONE;

CREATE SEQUENCE public.t_number_seq;

ALTER TABLE public.t DROP COLUMN old;

ALTER TABLE public.t ADD COLUMN number bigint DEFAULT nextval('public.t_number_seq'::regclass) NOT NULL;

ALTER SEQUENCE public.t_number_seq OWNED BY public.t.number;

DROP SEQUENCE public.t_old_seq;
