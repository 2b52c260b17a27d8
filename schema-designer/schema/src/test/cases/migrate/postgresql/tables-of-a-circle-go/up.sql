ALTER TABLE public.a DROP CONSTRAINT a_b;

DROP TABLE public.b;

DROP TABLE public.a;
