ALTER TABLE public.prices ALTER COLUMN amount DROP DEFAULT;

ALTER TABLE public.prices ALTER COLUMN amount TYPE integer;

ALTER TABLE public.prices ALTER COLUMN amount SET DEFAULT 0;

ALTER TABLE public.prices ALTER COLUMN amount DROP NOT NULL;
