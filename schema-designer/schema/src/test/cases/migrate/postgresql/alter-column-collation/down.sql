ALTER TABLE public.words ALTER COLUMN word TYPE text;
