ALTER TABLE public.posts ALTER COLUMN tags DROP DEFAULT;

ALTER TABLE public.posts ALTER COLUMN tags TYPE public.tag[] USING tags::public.tag[];

ALTER TABLE public.posts ALTER COLUMN tags SET DEFAULT '{}'::public.tag[];
