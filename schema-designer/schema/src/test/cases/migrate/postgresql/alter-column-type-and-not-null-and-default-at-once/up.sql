ALTER TABLE public.prices ALTER COLUMN amount DROP DEFAULT;

ALTER TABLE public.prices ALTER COLUMN amount TYPE numeric(12,2);

ALTER TABLE public.prices ALTER COLUMN amount SET DEFAULT 0.00;

ALTER TABLE public.prices ALTER COLUMN amount SET NOT NULL;
