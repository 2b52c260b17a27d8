ALTER TABLE public.documents ALTER COLUMN digest SET STATISTICS -1;

ALTER TABLE public.documents ALTER COLUMN digest RESET (n_distinct);

ALTER TABLE public.documents ALTER COLUMN body SET STORAGE DEFAULT;

ALTER TABLE public.documents ALTER COLUMN body SET COMPRESSION default;
