ALTER SEQUENCE public.a_id_seq OWNED BY NONE;

ALTER TABLE public.a DROP CONSTRAINT a_b;

DROP TABLE public.b;

DROP TABLE public.a;

DROP SEQUENCE public.a_id_seq;

DROP TYPE public."Order State";
