ALTER TABLE public.visits ALTER COLUMN at DROP DEFAULT;

ALTER TABLE public.visits ALTER COLUMN at TYPE timestamp without time zone;

ALTER TABLE public.visits ALTER COLUMN at SET DEFAULT now();
