CREATE SEQUENCE public.t_a_seq AS integer;

ALTER TABLE public.t ADD COLUMN b integer;

ALTER TABLE public.t ADD COLUMN a integer DEFAULT nextval('public.t_a_seq'::regclass) NOT NULL;

ALTER TABLE public.t ADD CONSTRAINT t_b_check CHECK (b <> 77);

ALTER TABLE public.t ADD CONSTRAINT t_a_key UNIQUE (a);

CREATE INDEX CONCURRENTLY t_c ON public.t (c) WHERE b > 0;

CREATE INDEX CONCURRENTLY t_bc ON public.t (b, c);

ALTER SEQUENCE public.t_a_seq OWNED BY public.t.a;
