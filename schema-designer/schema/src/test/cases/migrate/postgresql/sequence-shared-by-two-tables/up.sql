CREATE SEQUENCE public.numbers START WITH 1000;

ALTER TABLE public.a ALTER COLUMN id SET DEFAULT nextval('public.numbers'::regclass);

ALTER TABLE public.b ALTER COLUMN id SET DEFAULT nextval('public.numbers'::regclass);
