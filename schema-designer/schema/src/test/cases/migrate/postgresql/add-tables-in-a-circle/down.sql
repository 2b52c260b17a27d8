ALTER TABLE public.a DROP CONSTRAINT a_b;

DROP TABLE public.b;

DROP TABLE public.a;

DROP SEQUENCE IF EXISTS public.a_id_seq;

DROP TYPE public."Order State";
