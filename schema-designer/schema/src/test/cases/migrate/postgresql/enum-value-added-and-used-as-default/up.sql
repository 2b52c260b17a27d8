ALTER TYPE public.mood ADD VALUE 'ecstatic';

ALTER TABLE public.people ALTER COLUMN mood SET DEFAULT 'ecstatic'::public.mood;
