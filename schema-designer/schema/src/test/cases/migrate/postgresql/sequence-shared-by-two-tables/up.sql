CREATE SEQUENCE public.numbers START WITH 1000;

ALTER TABLE public.a ALTER COLUMN id SET DEFAULT nextval('public.numbers'::regclass);

SELECT pg_catalog.setval('public.numbers', greatest(max(id), (SELECT last_value FROM public.numbers))) FROM public.a HAVING max(id) > 0;

ALTER TABLE public.b ALTER COLUMN id SET DEFAULT nextval('public.numbers'::regclass);

SELECT pg_catalog.setval('public.numbers', greatest(max(id), (SELECT last_value FROM public.numbers))) FROM public.b HAVING max(id) > 0;
