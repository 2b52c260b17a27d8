ALTER TABLE public.posts ALTER COLUMN tags DROP DEFAULT;

ALTER TABLE public.posts ALTER COLUMN tags TYPE text[] USING tags::text[];

ALTER TABLE public.posts ALTER COLUMN tags SET DEFAULT '{}'::text[];
