ALTER TABLE public.documents ALTER COLUMN body SET STORAGE external;

ALTER TABLE public.documents ALTER COLUMN body SET COMPRESSION pglz;

ALTER TABLE public.documents ALTER COLUMN digest SET STATISTICS 500;

ALTER TABLE public.documents ALTER COLUMN digest SET (n_distinct=-0.5);
