ALTER TABLE public.lines ADD COLUMN total_dado_new integer;

UPDATE public.lines SET total_dado_new = total;

ALTER TABLE public.lines DROP COLUMN total;

ALTER TABLE public.lines RENAME COLUMN total_dado_new TO total;

ALTER TABLE public.lines ALTER COLUMN total SET DEFAULT 0;
